package io.echolot.platform;

/** A topic isn't there yet, as at the very first start or for a moment after it was created. */
public class TopicMissing extends IllegalStateException {

  private static final long serialVersionUID = 1;

  public TopicMissing(String topic) {
    super("Kafka doesn't know the topic " + topic + " yet");
  }
}
