package io.echolot.contracts.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretIdTest {

  /** Made by Python's hashlib; the widget's script runs them, too. */
  private static JsonNode cases() throws IOException {
    try (InputStream file = SecretIdTest.class.getResourceAsStream("secret-id-cases.json")) {
      return new ObjectMapper().readTree(file);
    }
  }

  @Test
  void anIdIsThatOfItsSecretSurveyAndTimeAndOfNoOthers() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(30);
    for (JsonNode one : cases()) {
      String survey = one.path("survey").asText();
      String secret = one.path("secret").asText();
      String id = one.path("id").asText();

      assertThat(SecretId.of(survey, secret, Instant.ofEpochMilli(one.path("millis").asLong())))
          .isEqualTo(id);
      assertThat(UUID.fromString(id).version()).isEqualTo(8);
      assertThat(UUID.fromString(id).variant()).isEqualTo(2);
      assertThat(SecretId.isOne(id)).isTrue();
      assertThat(SecretId.isOf(survey, secret, id)).isTrue();
      assertThat(SecretId.isOf(survey + "x", secret, id)).isFalse();
      assertThat(SecretId.isOf(survey, secret.toLowerCase(java.util.Locale.ROOT), id)).isFalse();
      assertThat(SecretId.isOf(survey, "", id)).isFalse();
    }
  }

  @Test
  void otherIdsAreNotMadeOfASecret() {
    assertThat(SecretId.isOne(UUID.randomUUID().toString())).isFalse();
    assertThat(SecretId.isOne("019ad1f0-5d3c-7b0c-8f3a-1e55b2f5b8a0")).isFalse();
    assertThat(SecretId.isOne("019ad1f0")).isFalse();
    assertThat(SecretId.isOne("")).isFalse();
  }
}
