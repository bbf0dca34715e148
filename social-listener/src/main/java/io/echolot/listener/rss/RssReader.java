package io.echolot.listener.rss;

import io.echolot.listener.source.Catch;
import io.echolot.listener.source.Cursor;
import io.echolot.listener.source.Finding;
import io.echolot.listener.source.ListenerConfig;
import io.echolot.listener.source.SourceException;
import io.echolot.listener.source.Web;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at feeds, as seldom as their servers wish: only changed documents are sent again. */
@Singleton
public class RssReader {

  private final Web web;
  private final Clock clock;

  public RssReader(Web web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  public Catch look(ListenerConfig.Source source, Cursor cursor) throws SourceException {
    Web.Fetched document =
        web.get(
            URI.create(source.url()),
            Map.of(
                "Accept", "application/atom+xml, application/rss+xml, application/xml, text/xml",
                "If-None-Match", cursor.entityTag(),
                "If-Modified-Since", cursor.lastModified()));
    if (document.isUnchanged()) {
      return new Catch(List.of(), cursor);
    }
    List<Finding> all = Feed.read(document.content(), clock.instant());
    Set<String> seen = new HashSet<>(cursor.seen());
    return new Catch(
        all.stream().filter(finding -> !seen.contains(finding.nativeId())).toList(),
        new Cursor(
            "",
            document.header("ETag"),
            document.header("Last-Modified"),
            all.stream().map(Finding::nativeId).toList()));
  }
}
