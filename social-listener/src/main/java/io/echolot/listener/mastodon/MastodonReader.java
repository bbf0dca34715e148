package io.echolot.listener.mastodon;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.listener.source.Catch;
import io.echolot.listener.source.Cursor;
import io.echolot.listener.source.Finding;
import io.echolot.listener.source.ListenerConfig;
import io.echolot.listener.source.SourceException;
import io.echolot.listener.source.Web;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Follows a hashtag: GET /api/v1/timelines/tag/:hashtag, from the oldest unseen status on. Source:
 * Mastodon documentation, "timelines API methods", "View hashtag timeline".
 */
@Singleton
public class MastodonReader {

  /** The most that a page can have. */
  private static final int PAGE = 40;

  /** What a look fetches at most; the rest is left to the next one. */
  private static final int MOST_PAGES = 10;

  /** Ids are numbers as text, of growing length. */
  private static final Comparator<String> BY_AGE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Web web;

  public MastodonReader(Web web) {
    this.web = web;
  }

  public Catch look(ListenerConfig.Source source, Cursor cursor) throws SourceException {
    List<Finding> findings = new ArrayList<>();
    String position = cursor.position();
    for (int page = 0; page < MOST_PAGES; page++) {
      String before = position;
      List<Status> statuses =
          page(source, position).stream()
              // Some servers don't know min_id.
              .filter(status -> BY_AGE.compare(status.id(), before) > 0)
              .toList();
      for (Status status : oldestFirst(statuses)) {
        status.finding().ifPresent(findings::add);
        position = Collections.max(List.of(position, status.id()), BY_AGE);
      }
      if (statuses.size() < PAGE || before.isEmpty()) {
        break;
      }
    }
    return new Catch(findings, cursor.at(position));
  }

  private static List<Status> oldestFirst(List<Status> statuses) {
    return statuses.stream().sorted(Comparator.comparing(Status::id, BY_AGE)).toList();
  }

  private List<Status> page(ListenerConfig.Source source, String position) throws SourceException {
    String tag = URLEncoder.encode(source.hashtag().orElse(""), StandardCharsets.UTF_8);
    String base = source.url().replaceFirst("/+$", "");
    String after = position.isEmpty() ? "" : "&min_id=" + position;
    URI uri = URI.create(base + "/api/v1/timelines/tag/" + tag + "?limit=" + PAGE + after);
    try {
      byte[] json = web.get(uri, Map.of("Accept", "application/json")).content();
      List<Status> statuses =
          ContractsJson.mapper().readValue(json, new TypeReference<List<Status>>() {});
      if (statuses == null || statuses.stream().anyMatch(s -> s == null || !s.isWhole())) {
        throw new SourceException("Its answer is no timeline.");
      }
      return statuses;
    } catch (IOException e) {
      throw new SourceException("Its answer is no timeline.");
    }
  }
}
