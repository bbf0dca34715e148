package io.echolot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledPathTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/surveys/a-b_c.d~e, /v1/surveys/a-b_c.d~e",
    "/v1/links/], /v1/links/%5D",
    "/v1/feedback/ä b, /v1/feedback/%C3%A4%20b",
    "/v1/feedback/50%?#, /v1/feedback/50%25%3F%23",
    "//example.com/x, /example.com/x",
    "/v1/a:b@c, /v1/a:b@c",
  })
  void itIsAUriReference(String path, String reference) {
    assertThat(CalledPath.reference(path)).hasToString(reference);
  }
}
