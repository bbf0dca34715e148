package io.echolot.contracts;

/**
 * A record can't be processed, and couldn't be if it were tried again: it is to be set aside. The
 * message names what is wrong, and nothing of what the record holds.
 */
public final class UnfitRecord extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final SetAsideReason reason;

  public UnfitRecord(SetAsideReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public SetAsideReason reason() {
    return reason;
  }
}
