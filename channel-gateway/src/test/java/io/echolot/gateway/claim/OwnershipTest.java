package io.echolot.gateway.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipTest {

  private static final Instant FIRST = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the same secret,                nps, a, nps, a, false, PT720H, MAY_WRITE",
    "a token that opens it as well,  nps, a, nps, b a, false, PT1H, MAY_WRITE",
    "another secret,                 nps, a, nps, b, false, PT1M, NOT_YOURS",
    "no secret,                      nps, a, nps, '', false, PT1M, NOT_YOURS",
    "what we vouch for isn't enough, nps, a, nps, b, true, PT1M, NOT_YOURS",
    "another survey,                 nps, a, ces, a, false, PT1M, ANOTHER_THING",
    "a response on a mention,        '', '', nps, a, true, PT1M, ANOTHER_THING",
    "a mention on a response,        nps, '', '', '', true, PT1M, ANOTHER_THING",
    "nobody's within a day,          nps, '', nps, '', false, PT23H59M, MAY_WRITE",
    "nobody's with a new secret,     nps, '', nps, a, false, PT23H59M, MAY_WRITE",
    "nobody's after a day,           nps, '', nps, '', false, PT24H, NOT_YOURS",
    "nobody's and we vouch for them,  nps, '', nps, a, true, PT720H, MAY_WRITE",
    "a mention years later,          '', '', '', '', true, PT87600H, MAY_WRITE"
  })
  void whoMayWrite(
      String what,
      String survey,
      String hash,
      String thing,
      String hashes,
      boolean vouched,
      Duration later,
      Ownership.Judgement expected) {
    var claim = new Ownership(survey, hash, FIRST);

    assertThat(claim.judge(thing, List.of(hashes.split(" ")), vouched, FIRST.plus(later)))
        .as(what)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefghijklmnopqrstuv", "qF9-_Aa0qF9-_Aa0qF9-_Aa0qF9-_Aa0qF9-_Aa0qF9"})
  void textsOf128BitsAndMoreAreSecrets(String text) {
    assertThat(Claimant.isSecret(text)).isTrue();
    assertThat(Claimant.isSecret(text.repeat(4).substring(0, 86))).isTrue();
    assertThat(Claimant.isSecret(text.repeat(4).substring(0, 87))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abcdefghijklmnopqrstu",
        "abcdefghijklmnopqrstu=",
        "abcdefghijklmnop qrstuvwxyz"
      })
  void othersAreNot(String text) {
    assertThat(Claimant.isSecret(text)).isFalse();
  }
}
