package io.echolot.gateway.upload.base;

import io.echolot.contracts.answer.StoredFile;
import java.time.Instant;

/**
 * What is known of a file that is kept.
 *
 * @param blob the key of its bytes; another for each attempt to upload it
 * @param tenant whose it is
 * @param response the response that it is for
 * @param question the key of the question that it answers
 * @param digest SHA-256 of the bytes, hexadecimal
 * @param scanned whether a virus scanner saw it
 * @param storedAt when it came, in milliseconds
 * @param file what the response says of it
 */
public record StoredUpload(
    String blob,
    String tenant,
    String response,
    String question,
    String digest,
    boolean scanned,
    Instant storedAt,
    StoredFile file) {

  /** Whether the other is a repetition of this one. */
  public boolean isSameAs(StoredUpload other) {
    return response.equals(other.response)
        && question.equals(other.question)
        && digest.equals(other.digest);
  }
}
