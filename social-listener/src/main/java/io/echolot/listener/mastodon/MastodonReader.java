package io.echolot.listener.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Follows a hashtag: GET /api/v1/timelines/tag/:hashtag. Source: Mastodon documentation, "timelines
 * API methods", "View hashtag timeline".
 */
@Singleton
public class MastodonReader {

  private final Web web;
  private final Clock clock;

  public MastodonReader(Web web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  public Catch look(ListenerConfig.Source source, Cursor cursor) throws SourceException {
    Deadline deadline = web.patience();
    Instant now = clock.instant();
    String timeline = timeline(source);
    List<URI> places = new ArrayList<>();
    TimelineWalk walk =
        new TimelineWalk(
            bound -> {
              OutboundAnswer answer = answer(timeline, bound, deadline);
              places.add(answer.place());
              return statuses(answer.body());
            },
            cursor,
            now);
    walk.walk();
    List<Status> mentions = walk.unseen().stream().filter(Status::isMention).toList();
    List<Finding> findings = findings(mentions, now);
    int undated = (int) mentions.stream().filter(one -> one.at(now).isEmpty()).count();
    return new Catch(findings, walk.cursor(), places.get(0), OptionalInt.of(undated));
  }

  private static String timeline(ListenerConfig.Source source) {
    String tag = URLEncoder.encode(source.hashtag().orElse(""), StandardCharsets.UTF_8);
    return source.url().replaceFirst("/+$", "") + "/api/v1/timelines/tag/" + tag;
  }

  private OutboundAnswer answer(String timeline, Timeline.Bound bound, Deadline deadline)
      throws SourceException {
    String from =
        bound.parameter().isEmpty()
            ? ""
            : "&" + bound.parameter() + "=" + URLEncoder.encode(bound.id(), StandardCharsets.UTF_8);
    String url = timeline + "?limit=" + Timeline.PAGE + from;
    return web.get(url, Map.of("Accept", "application/json"), deadline);
  }

  /** Those of a page that can be read; one that can't doesn't hold up the others. */
  static List<Status> statuses(byte[] body) throws SourceException {
    JsonNode page;
    try {
      page = ContractsJson.mapper().readTree(body);
    } catch (IOException e) {
      throw new SourceException("Its answer is no timeline.");
    }
    List<Status> statuses = new ArrayList<>();
    for (JsonNode one : page) {
      status(one).filter(Status::isWhole).ifPresent(statuses::add);
    }
    if (!page.isArray() || statuses.isEmpty() && !page.isEmpty()) {
      throw new SourceException("Its answer is no timeline.");
    }
    return statuses;
  }

  private static Optional<Status> status(JsonNode one) {
    try {
      return Optional.ofNullable(ContractsJson.mapper().treeToValue(one, Status.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static List<Finding> findings(List<Status> mentions, Instant now) {
    return mentions.stream()
        .flatMap(one -> one.at(now).map(one::finding).stream())
        .filter(Finding::isNamed)
        .sorted(Comparator.comparing(Finding::publishedAt))
        .toList();
  }
}
