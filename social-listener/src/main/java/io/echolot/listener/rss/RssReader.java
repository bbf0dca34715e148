package io.echolot.listener.rss;

import io.echolot.listener.source.Catch;
import io.echolot.listener.source.Cursor;
import io.echolot.listener.source.Finding;
import io.echolot.listener.source.ListenerConfig;
import io.echolot.listener.source.SourceException;
import io.echolot.listener.source.Web;
import io.echolot.platform.outbound.OutboundAnswer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at feeds, as seldom as their servers wish: only changed documents are sent again. */
@Singleton
public class RssReader {

  private static final int NOT_MODIFIED = 304;

  /** What a look delivers at most, well within its lease; the rest is left to the next one. */
  private static final int MOST = 500;

  private final Web web;
  private final Clock clock;

  public RssReader(Web web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  public Catch look(ListenerConfig.Source source, Cursor cursor) throws SourceException {
    OutboundAnswer document =
        web.get(
            source.url(),
            Map.of(
                "Accept", "application/atom+xml, application/rss+xml, application/xml, text/xml",
                "If-None-Match", cursor.entityTag(),
                "If-Modified-Since", cursor.lastModified()),
            web.patience());
    if (document.status() == NOT_MODIFIED) {
      return new Catch(List.of(), cursor, document.place(), OptionalInt.empty());
    }
    Feed feed = Feed.read(document.body(), document.place(), clock.instant());
    List<Finding> all = feed.findings();
    Set<String> seen = new HashSet<>(cursor.seen());
    List<Finding> unseen = all.stream().filter(one -> !seen.contains(one.nativeId())).toList();
    List<Finding> left = unseen.subList(Math.min(MOST, unseen.size()), unseen.size());
    return new Catch(
        unseen.subList(0, unseen.size() - left.size()),
        cursor(document, all, left),
        document.place(),
        OptionalInt.of(feed.undated()));
  }

  /** What is left is found by the next look, for which the document is as good as changed. */
  private static Cursor cursor(OutboundAnswer document, List<Finding> all, List<Finding> left) {
    Set<String> later = left.stream().map(Finding::nativeId).collect(Collectors.toSet());
    return new Cursor(
        "",
        left.isEmpty() ? document.header("ETag") : "",
        left.isEmpty() ? document.header("Last-Modified") : "",
        all.stream().map(Finding::nativeId).filter(id -> !later.contains(id)).toList());
  }
}
