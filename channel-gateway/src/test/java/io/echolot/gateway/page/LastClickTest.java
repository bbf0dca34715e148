package io.echolot.gateway.page;

import static io.echolot.gateway.audience.Ground.audience;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.survey.Access;
import io.echolot.gateway.audience.Ground;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A personal link that is opened on two devices without scripts, or on one with them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LastClickTest {

  @Inject SignedTokens tokens;

  private final String invitation = Ground.id();
  private Ground ground;

  @BeforeEach
  void publish() {
    ground = Ground.publish(audience(Access.LINK, "", null, null, 0, false, ""));
  }

  private String token() {
    var link = new PersonalLink(ground.key(), "c1", invitation, true, Map.of());
    Map<?, ?> claim = ContractsJson.mapper().convertValue(link, Map.class);
    return tokens.sign(
        PersonalLink.PURPOSE,
        ground.tenant(),
        Map.of(PersonalLink.CLAIM, claim),
        Instant.now().plusSeconds(600));
  }

  private Reader opens() {
    String page = ground.path("").replace("/v1/public/", "/s/") + ground.key();
    return new Reader("en").opens(page + "?t=" + token());
  }

  private Response stored() {
    return (Response) FeedbackLog.read(ground.tenant()).get(0);
  }

  @Test
  void theLastClickCountsAndNothingOfAnEarlierPageComesAfterwards() {
    Reader phone = opens().sees("group").goesOn("a", "a").sees("nps");
    Reader laptop = opens().sees("group").goesOn("a", "b").sees("nps");
    assertThat(stored().answers().get(0).value().toString()).contains("b");

    phone.goesOn("a", "3");
    assertThat(stored().answers()).hasSize(1);
    laptop.goesOn("a", "9").sees("why").goesOn("a", "").sees("Thanks");

    assertThat(stored().state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(stored().answers()).hasSize(2);
    // Back in the browser: what is complete stays so.
    phone.goesOn("a", "more words");
    assertThat(stored().answers().get(0).value().toString()).contains("b");
    assertThat(stored().state()).isEqualTo(ResponseState.COMPLETE);
  }

  @Test
  void theWidgetThatOpensAfterTheFormGoesBeforeIt() {
    Reader form = opens().sees("group").goesOn("a", "a");
    String writer = ground.survey(token()).then().statusCode(200).extract().path("writer");
    String fields =
        "\"writer\":\"%s\",\"state\":\"partial\",\"answers\":[{\"question\":\"group\",\"value\":[\"b\"]}]"
            .formatted(writer);

    ground.put(invitation, 1, fields, token()).then().statusCode(202);
    assertThat(stored().answers().get(0).value().toString()).contains("b");
    form.goesOn("a", "9");
    assertThat(stored().answers()).hasSize(1);
    assertThat(stored().revision()).isEqualTo(1);
  }
}
