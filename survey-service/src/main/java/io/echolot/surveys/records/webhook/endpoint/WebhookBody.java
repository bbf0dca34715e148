package io.echolot.surveys.records.webhook.endpoint;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What an admin says of a webhook.
 *
 * @param url where it is told, by {@code https}
 * @param description for the tenant's people; may be empty
 * @param events of what it is told
 * @param surveys the keys of the surveys that it is for; empty for all. {@code response.erased}
 *     comes for all surveys
 * @param active whether it is told now; true if absent
 */
public record WebhookBody(
    String url, String description, List<EventType> events, List<String> surveys, Boolean active) {

  private static final int LONGEST_URL = 2000;
  private static final int LONGEST_DESCRIPTION = 500;
  private static final int MOST_SURVEYS = 100;

  public WebhookBody {
    url = url == null ? "" : url;
    description = description == null ? "" : description;
    events = events == null ? List.of() : List.copyOf(new TreeSet<>(events));
    surveys = surveys == null ? List.of() : List.copyOf(surveys);
    active = active == null || active;
  }

  /** What is wrong with it, each with its path; empty if nothing is. */
  public List<Violation> violations(boolean plainHttp) {
    List<Violation> violations = new ArrayList<>();
    if (!isUrl(url, plainHttp)) {
      violations.add(
          new Violation(
              "url", "must be an https URL without user and fragment, of at most 2000 characters"));
    }
    if (description.length() > LONGEST_DESCRIPTION) {
      violations.add(new Violation("description", "must have at most 500 characters"));
    }
    if (events.isEmpty()) {
      violations.add(new Violation("events", "must name at least one event"));
    }
    if (surveys.size() > MOST_SURVEYS) {
      violations.add(new Violation("surveys", "must be at most 100"));
    }
    for (int i = 0; i < surveys.size(); i++) {
      if (!Keys.isKey(surveys.get(i))) {
        violations.add(Keys.violation("surveys[" + i + "]"));
      }
    }
    return violations;
  }

  /** Whether it is one that may be called: https, without user and fragment, not too long. */
  public static boolean isUrl(String text, boolean plainHttp) {
    try {
      URI uri = new URI(text);
      boolean scheme =
          "https".equals(uri.getScheme()) || plainHttp && "http".equals(uri.getScheme());
      return text.length() <= LONGEST_URL
          && scheme
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && uri.getPort() != 0
          && uri.getPort() <= 0xFFFF;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
