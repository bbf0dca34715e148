package io.echolot.platform.topic;

/**
 * Something that is needed isn't there yet and will come without anybody's doing, as at the very
 * first start: a topic that another service makes, a schema. Nobody needs to be told.
 */
public class NotThereYet extends IllegalStateException {

  private static final long serialVersionUID = 1;

  public NotThereYet(String what) {
    super(what);
  }
}
