package io.echolot.survey.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmailAddressTest {

  record Case(String why, String text, boolean address) {}

  static List<Case> cases() throws IOException {
    try (InputStream json = EmailAddressTest.class.getResourceAsStream("email-cases.json")) {
      return List.of(new ObjectMapper().readValue(json, Case[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anAddressIsWhatBrowsersTake(Case email) {
    assertThat(EmailAddress.isOne(email.text())).as(email.why()).isEqualTo(email.address());
  }
}
