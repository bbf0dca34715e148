package io.echolot.listener.source;

import java.time.Duration;
import java.util.Optional;

/** Why a source couldn't be read; the message is for the tenant's people. */
public class SourceException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Optional<Duration> retryAfter;

  public SourceException(String message) {
    this(message, Optional.empty());
  }

  /** With how long the source wants to be left alone; empty if it doesn't say. */
  public SourceException(String message, Optional<Duration> retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
