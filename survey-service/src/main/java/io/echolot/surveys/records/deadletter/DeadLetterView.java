package io.echolot.surveys.records.deadletter;

import io.echolot.contracts.DeadLetter;
import io.echolot.contracts.SetAsideReason;
import java.time.Instant;

/**
 * What a listing says of a dead letter: nothing of what the record holds.
 *
 * @param id names it
 * @param service who set it aside
 * @param reader which part of that service
 * @param reason why
 * @param detail what is wrong
 * @param at when
 * @param topic where the record stands or was to go
 * @param partition where it stands; -1 if it never came to the topic
 * @param offset where it stands; -1 if it never came to the topic
 * @param bytes how many its value has
 * @param omitted whether the letter lacks the value, which was too large for it
 */
public record DeadLetterView(
    String id,
    String service,
    String reader,
    SetAsideReason reason,
    String detail,
    Instant at,
    String topic,
    int partition,
    long offset,
    int bytes,
    boolean omitted) {

  static DeadLetterView of(DeadLetter letter) {
    return new DeadLetterView(
        letter.id(),
        letter.service(),
        letter.reader(),
        letter.reason(),
        letter.detail(),
        letter.at(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        letter.bytes(),
        letter.omitted());
  }
}
