package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A record that was set aside, so that what stands behind it goes on. It holds all that is needed
 * to send it once more.
 *
 * @param id the same for the same record and reader, so that a repetition replaces it
 * @param service who set it aside, e.g. {@code survey-service}
 * @param reader which part of that service, e.g. {@code response-recorder}
 * @param reason why
 * @param detail what is wrong, for operators; says nothing of what the record holds
 * @param at when
 * @param topic the topic from which it was read or to which it was to go
 * @param partition where it stood; -1 if it never came to the topic
 * @param offset where it stood; -1 if it never came to the topic
 * @param key the record's; null if it has none
 * @param value the record's; null if it has none or {@link #omitted} is set
 * @param headers the record's
 * @param bytes how many the value has; 0 if there is none
 * @param omitted whether the value is too large for this topic: it stays where it was, in the topic
 *     at that offset, or marked as set aside in the service's outbox or spool
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
    String id,
    String service,
    String reader,
    SetAsideReason reason,
    String detail,
    Instant at,
    String topic,
    int partition,
    long offset,
    byte[] key,
    byte[] value,
    List<Header> headers,
    int bytes,
    boolean omitted) {

  /** A header of the record; the value may be null. */
  public record Header(String name, byte[] value) {}

  public DeadLetter {
    headers = headers == null ? List.of() : List.copyOf(headers);
  }

  /** The same, described alone. */
  public DeadLetter withoutValue() {
    return new DeadLetter(
        id, service, reader, reason, detail, at, topic, partition, offset, key, null, headers,
        bytes, true);
  }
}
