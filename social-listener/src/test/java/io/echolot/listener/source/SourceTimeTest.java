package io.echolot.listener.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SourceTimeTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/rss/dates.csv", numLinesToSkip = 1)
  void aTimeIsReadAsItsSourceMeansIt(String written, Instant instant) {
    assertThat(SourceTime.read(written)).isEqualTo(Optional.ofNullable(instant));
    assertThat(SourceTime.read("\n  " + written + " \t")).isEqualTo(Optional.ofNullable(instant));
  }
}
