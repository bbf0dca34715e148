package io.echolot.gateway.page.language;

import io.echolot.survey.language.LanguageWishes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * In which languages somebody reads who asks for a page, also for one that only says what failed.
 */
public final class ReaderLanguages {

  /** A link's wish, e.g. {@code ?lang=de}. */
  public static final String PARAMETER = "lang";

  private ReaderLanguages() {}

  /** BCP 47 tags: what the address says, then what the browser asks for; may be anything. */
  public static List<String> of(UriInfo uri, HttpHeaders headers) {
    String header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    return Stream.concat(
            Stream.ofNullable(uri.getQueryParameters().getFirst(PARAMETER)),
            LanguageWishes.of(header == null ? "" : header).stream())
        .toList();
  }

  /** The one in which somebody is told something who sees no survey. */
  public static String first(UriInfo uri, HttpHeaders headers) {
    return PageTexts.languageFor(of(uri, headers));
  }
}
