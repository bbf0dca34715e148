package io.echolot.platform.outbound;

/** A call that a URL of others asks for didn't bring what it should; the message is for people. */
public final class OutboundException extends Exception {

  private static final long serialVersionUID = 1L;

  public OutboundException(String message) {
    super(message);
  }
}
