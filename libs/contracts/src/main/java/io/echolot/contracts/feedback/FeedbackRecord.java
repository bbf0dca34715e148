package io.echolot.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.echolot.contracts.Channel;
import io.echolot.contracts.Topics;
import java.time.Instant;

/**
 * One record of the feedback log. Which of two records with the same key counts, {@link
 * #supersedes} tells; a tombstone erases.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Response.class, name = "response"),
  @JsonSubTypes.Type(value = Mention.class, name = "mention")
})
public sealed interface FeedbackRecord permits Response, Mention {

  String tenant();

  /** Unique within the tenant; for a response a UUID, made by the client where it can. */
  String id();

  /** From 1 upwards. */
  int revision();

  /** Whose it is and which of their revisions. */
  @JsonIgnore
  Authorship authorship();

  /** Whether this counts where {@code before}, a record of the same key, was known first. */
  default boolean supersedes(FeedbackRecord before) {
    return authorship().supersedes(before.authorship());
  }

  Channel channel();

  /** BCP 47 tag; empty if unknown. */
  String language();

  /** When the gateway took it in. */
  Instant receivedAt();

  /**
   * The key on {@link Topics#FEEDBACK}: the tenant is part of it, so that none can reach another's.
   */
  @JsonIgnore
  default String topicKey() {
    return topicKey(tenant(), id());
  }

  static String topicKey(String tenant, String id) {
    return tenant + "/" + id;
  }
}
