package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * One record of the feedback log. Of two records with the same key the one with the higher revision
 * counts, and of equal revisions the later in the log; a tombstone erases.
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
