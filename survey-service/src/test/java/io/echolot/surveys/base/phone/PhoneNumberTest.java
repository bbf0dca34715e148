package io.echolot.surveys.base.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneNumberTest {

  /** A text, and the number that it is; none if it must be refused. */
  record Case(String why, String text, String number) {}

  static List<Case> cases() throws IOException {
    try (InputStream json = PhoneNumberTest.class.getResourceAsStream("phone-cases.json")) {
      return List.of(new ObjectMapper().readValue(json, Case[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aNumberIsTakenAsItIsMeantOrNotAtAll(Case phone) {
    assertThat(PhoneNumber.of(phone.text()).map(PhoneNumber::e164))
        .as(phone.why())
        .isEqualTo(Optional.ofNullable(phone.number()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsStoredStaysTheSame(Case phone) {
    Optional<PhoneNumber> number = PhoneNumber.of(phone.text());

    assertThat(number.flatMap(stored -> PhoneNumber.of(stored.e164()))).isEqualTo(number);
  }
}
