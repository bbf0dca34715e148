package io.echolot.gateway.page.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.platform.secret.SignedTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitTokensTest {

  private static final String TENANT = "acme";
  private static final String KEY = "pk_web_demo";
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final VisitTokens tokens =
      new VisitTokens(new SignedTokens("s".repeat(32)), Clock.fixed(NOON, ZoneOffset.UTC));

  private static Visit saying(String words) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("value", words);
    return new Visit(
        "id", "nps", 1, "de", "", Map.of(), NOON, "why", Map.of("why", answer), Set.of(), "");
  }

  private Visit longest(String key) {
    int fewest = 0;
    int most = VisitTokens.LONGEST;
    while (most - fewest > 1) {
      int middle = (fewest + most) / 2;
      if (tokens.sign(TENANT, key, saying("a".repeat(middle))).length() > VisitTokens.LONGEST) {
        most = middle;
      } else {
        fewest = middle;
      }
    }
    return saying("a".repeat(fewest));
  }

  @Test
  void aVisitIsMeasuredWithTheKeyThatItTravelsWith() {
    Visit longest = longest(KEY);
    assertThat(tokens.isTooLong(TENANT, KEY, longest)).isFalse();
    assertThat(tokens.read(TENANT, "nps", tokens.sign(TENANT, KEY, longest)))
        .hasValueSatisfying(
            signed -> {
              assertThat(signed.visit()).isEqualTo(longest);
              assertThat(signed.isBy(KEY)).isTrue();
            });

    assertThat(tokens.isTooLong(TENANT, KEY, longest(""))).isTrue();
  }
}
