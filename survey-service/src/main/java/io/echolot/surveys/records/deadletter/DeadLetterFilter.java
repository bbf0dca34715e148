package io.echolot.surveys.records.deadletter;

import io.echolot.contracts.SetAsideReason;
import java.util.Optional;

/** Which dead letters are wanted; each is empty for all. */
record DeadLetterFilter(
    Optional<String> topic, Optional<String> reader, Optional<SetAsideReason> reason) {

  boolean wants(DeadLetterView letter) {
    return topic.filter(wanted -> !wanted.equals(letter.topic())).isEmpty()
        && reader.filter(wanted -> !wanted.equals(letter.reader())).isEmpty()
        && reason.filter(wanted -> wanted != letter.reason()).isEmpty();
  }
}
