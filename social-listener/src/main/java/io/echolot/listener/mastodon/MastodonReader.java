package io.echolot.listener.mastodon;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.listener.source.Catch;
import io.echolot.listener.source.Cursor;
import io.echolot.listener.source.Finding;
import io.echolot.listener.source.ListenerConfig;
import io.echolot.listener.source.SourceException;
import io.echolot.listener.source.Web;
import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.OutboundAnswer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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
  private final Clock clock;

  public MastodonReader(Web web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  public Catch look(ListenerConfig.Source source, Cursor cursor) throws SourceException {
    List<Finding> findings = new ArrayList<>();
    String position = cursor.position();
    Deadline deadline = web.patience();
    Instant now = clock.instant();
    Page page = page(source, position, deadline);
    URI place = page.place();
    for (int pages = 1; ; pages++) {
      String before = position;
      // Some servers don't know min_id.
      List<Status> statuses =
          page.statuses().stream().filter(s -> BY_AGE.compare(s.id(), before) > 0).toList();
      for (Status status : oldestFirst(statuses)) {
        status.finding(now).ifPresent(findings::add);
        position = Collections.max(List.of(position, status.id()), BY_AGE);
      }
      if (statuses.size() < PAGE || before.isEmpty() || pages == MOST_PAGES) {
        break;
      }
      try {
        page = page(source, position, deadline);
      } catch (SourceException e) {
        // What is there already brings the next look further.
        break;
      }
    }
    return new Catch(findings, cursor.at(position), place);
  }

  private record Page(URI place, List<Status> statuses) {}

  private static List<Status> oldestFirst(List<Status> statuses) {
    return statuses.stream().sorted(Comparator.comparing(Status::id, BY_AGE)).toList();
  }

  private Page page(ListenerConfig.Source source, String position, Deadline deadline)
      throws SourceException {
    String tag = URLEncoder.encode(source.hashtag().orElse(""), StandardCharsets.UTF_8);
    String base = source.url().replaceFirst("/+$", "");
    String after = position.isEmpty() ? "" : "&min_id=" + position;
    String url = base + "/api/v1/timelines/tag/" + tag + "?limit=" + PAGE + after;
    OutboundAnswer answer = web.get(url, Map.of("Accept", "application/json"), deadline);
    try {
      List<Status> statuses =
          ContractsJson.mapper().readValue(answer.body(), new TypeReference<List<Status>>() {});
      if (statuses == null || statuses.stream().anyMatch(s -> s == null || !s.isWhole())) {
        throw new SourceException("Its answer is no timeline.");
      }
      return new Page(answer.place(), statuses);
    } catch (IOException e) {
      throw new SourceException("Its answer is no timeline.");
    }
  }
}
