package io.echolot.devstack;

/** Why a backend can't be had; the message is one sentence for people that also says what to do. */
public class DevStackException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public DevStackException(String message) {
    super(message);
  }

  public DevStackException(String message, Throwable cause) {
    super(message, cause);
  }
}
