package io.echolot.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What social-listener hands in at {@code POST /v1/mentions}, e.g. {@code {"mentions": [{"tenant":
 * "acme", "source": "rss", "nativeId": "https://…/1", "text": "…", "publishedAt":
 * "2026-11-24T12:00:00Z"}]}}. The gateway reads it member by member, so that one that is wrong
 * holds up no other.
 */
public record MentionBatch(List<Found> mentions) {

  /** How many are taken at once. */
  public static final int MOST = 500;

  public MentionBatch {
    mentions = List.copyOf(mentions);
  }

  /**
   * A mention as it was found; all texts may be empty but {@code tenant}, {@code source}, {@code
   * nativeId} and {@code text}.
   *
   * @param tenant whose it is
   * @param source the kind of source, e.g. {@code mastodon}
   * @param nativeId by what the source knows it
   * @param revision which edit it is, from 1; null for the first
   * @param query what was looked for
   * @param url where people can read it
   * @param author by whom it is
   * @param language a language tag (BCP 47)
   * @param text what it says, without markup
   * @param touchpoint of which it speaks
   * @param stage the stage of the journey
   * @param unit the key of the organisational unit of which it speaks
   * @param publishedAt when it was published
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Found(
      String tenant,
      String source,
      String nativeId,
      Integer revision,
      String query,
      String url,
      String author,
      String language,
      String text,
      String touchpoint,
      String stage,
      String unit,
      Instant publishedAt) {}
}
