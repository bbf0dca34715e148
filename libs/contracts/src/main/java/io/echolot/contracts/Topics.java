package io.echolot.contracts;

/**
 * The Kafka topics on which services meet. All are compacted: the newest record of a key counts.
 */
public final class Topics {

  /** Published and closed survey versions; key {@link PublishedSurvey#topicKey()}. */
  public static final String SURVEYS = "surveys";

  /** How a tenant can be reached; key {@link ChannelConfig#topicKey()}, tombstone = withdrawn. */
  public static final String CHANNELS = "channels";

  /** The feedback log; key {@link FeedbackRecord#topicKey()}, tombstone = erased. */
  public static final String FEEDBACK = "feedback";

  private Topics() {}
}
