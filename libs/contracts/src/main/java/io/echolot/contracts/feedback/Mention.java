package io.echolot.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.echolot.contracts.Channel;
import java.time.Instant;

/**
 * Something that was said about the tenant in public.
 *
 * @param tenant about whom it is
 * @param id derived from source and the source's own id, so that a mention seen twice is one
 * @param revision from 1 upwards
 * @param source where it was found, e.g. {@code mastodon} or {@code rss}
 * @param query which query of the tenant's found it
 * @param url where it can be read; empty if unknown
 * @param author the public name of who said it; empty if unknown
 * @param language BCP 47 tag; empty if unknown
 * @param text what was said, as plain text
 * @param touchpoint where the query attributes it; empty if nowhere
 * @param stage the journey stage; empty if none
 * @param publishedAt when it was said
 * @param receivedAt when the gateway took it in
 * @param unit the key of the organisational unit to which the query attributes it; empty for none
 */
public record Mention(
    String tenant,
    String id,
    int revision,
    String source,
    String query,
    String url,
    String author,
    String language,
    String text,
    String touchpoint,
    String stage,
    Instant publishedAt,
    Instant receivedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit)
    implements FeedbackRecord {

  public Mention {
    unit = unit == null ? "" : unit;
  }

  /** A mention of the whole company. */
  public Mention(
      String tenant,
      String id,
      int revision,
      String source,
      String query,
      String url,
      String author,
      String language,
      String text,
      String touchpoint,
      String stage,
      Instant publishedAt,
      Instant receivedAt) {
    this(
        tenant,
        id,
        revision,
        source,
        query,
        url,
        author,
        language,
        text,
        touchpoint,
        stage,
        publishedAt,
        receivedAt,
        "");
  }

  /** The same of that unit; empty for none. */
  public Mention inUnit(String newUnit) {
    return new Mention(
        tenant,
        id,
        revision,
        source,
        query,
        url,
        author,
        language,
        text,
        touchpoint,
        stage,
        publishedAt,
        receivedAt,
        newUnit);
  }

  @Override
  public Authorship authorship() {
    return new Authorship("", Writer.UNKNOWN, revision);
  }

  @Override
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public Channel channel() {
    return Channel.SOCIAL;
  }
}
