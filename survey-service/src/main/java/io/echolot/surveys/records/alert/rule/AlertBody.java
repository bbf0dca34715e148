package io.echolot.surveys.records.alert.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.records.response.words.Stems;
import io.echolot.surveys.records.webhook.endpoint.WebhookBody;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an admin says of an alert. If it names both a score and words, a response must have both.
 *
 * @param name for people; it heads each message
 * @param active whether it tells now; true if absent
 * @param survey the key of the survey that it is for; empty for all
 * @param unit the key of the unit that it is for, with all below it; empty for all
 * @param touchpoint the key of the touchpoint that it is for; empty for all
 * @param score which scores it is for; null for any
 * @param words of which one must have been said, in any form; empty for none in particular
 * @param by by what it tells
 * @param address the webhook's URL, a secret, or up to 10 e-mail addresses with commas between
 *     them. In answers the URL's host alone; whoever sends that again, or nothing, keeps the
 *     address
 * @param every the least minutes between two messages, from 0 to 10,080; 0 if absent
 * @param language of its messages, {@code de} or {@code en}; {@code en} if absent
 */
public record AlertBody(
    String name,
    Boolean active,
    String survey,
    String unit,
    String touchpoint,
    @JsonInclude(JsonInclude.Include.NON_NULL) ScoreCondition score,
    List<String> words,
    ToldBy by,
    String address,
    Integer every,
    String language) {

  /** A week. */
  private static final int MOST_MINUTES = 10_080;

  private static final int LONGEST_NAME = 100;
  private static final int MOST_WORDS = 20;
  private static final int LONGEST_WORD = 60;
  private static final Set<String> LANGUAGES = Set.of("de", "en");

  public AlertBody {
    name = text(name);
    active = active == null || active;
    survey = text(survey);
    unit = text(unit);
    touchpoint = text(touchpoint);
    words = words == null ? List.of() : List.copyOf(words);
    address = by == ToldBy.EMAIL ? MailAddresses.of(text(address)).text() : text(address);
    every = every == null ? 0 : every;
    language = language == null ? "en" : language;
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }

  /**
   * By what alerts can tell here.
   *
   * @param plainHttp whether webhooks may be called by {@code http}
   * @param mail whether there is a mail server
   */
  public record Ways(boolean plainHttp, boolean mail) {}

  /**
   * What is wrong with it, each with its path; empty if nothing is.
   *
   * @param keepsAddress whether its address is there already, and need not be said
   */
  List<Violation> violations(Ways ways, boolean keepsAddress) {
    List<Violation> violations = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      violations.add(new Violation("name", "must have 1 to 100 characters"));
    }
    key("survey", survey, violations);
    key("unit", unit, violations);
    key("touchpoint", touchpoint, violations);
    if (score == null && words.isEmpty()) {
      violations.add(new Violation("score", "must be there if there are no words"));
    }
    if (score != null) {
      violations.addAll(score.violations("score"));
    }
    violations.addAll(wordViolations());
    violations.addAll(wayViolations(ways, keepsAddress));
    if (every < 0 || every > MOST_MINUTES) {
      violations.add(new Violation("every", "must be from 0 to 10080 minutes"));
    }
    if (!LANGUAGES.contains(language)) {
      violations.add(new Violation("language", "must be de or en"));
    }
    return violations;
  }

  private static void key(String field, String key, List<Violation> violations) {
    if (!key.isEmpty() && !Keys.isKey(key)) {
      violations.add(Keys.violation(field));
    }
  }

  private List<Violation> wordViolations() {
    List<Violation> violations = new ArrayList<>();
    if (words.size() > MOST_WORDS) {
      violations.add(new Violation("words", "must be at most 20"));
    }
    for (int i = 0; i < words.size() && i < MOST_WORDS; i++) {
      if (words.get(i).length() > LONGEST_WORD || Stems.sought(words.get(i)).isEmpty()) {
        violations.add(
            new Violation("words[" + i + "]", "must hold a word, and at most 60 characters"));
      }
    }
    return violations;
  }

  private List<Violation> wayViolations(Ways ways, boolean keepsAddress) {
    if (by == null) {
      return List.of(new Violation("by", "must be slack, teams or email"));
    }
    if (by == ToldBy.EMAIL && !ways.mail()) {
      return List.of(
          new Violation(
              "by", "can't be email: this Echolot has no mail server (echolot.mail.host)"));
    }
    if (keepsAddress) {
      return List.of();
    }
    if (by == ToldBy.EMAIL) {
      return MailAddresses.of(address).violation("address").stream().toList();
    }
    return WebhookBody.isUrl(address, ways.plainHttp())
        ? List.of()
        : List.of(
            new Violation(
                "address",
                "must be an https URL without user and fragment, of at most 2000 characters"));
  }

  /** Whether it says nothing of an address but what is shown of that one. */
  boolean keeps(AlertBody before) {
    return by == before.by && (address.isEmpty() || address.equals(before.address));
  }

  /** The same as it is shown: of a URL the host alone. */
  AlertBody shown() {
    return by == ToldBy.EMAIL ? this : at(URI.create(address).getHost());
  }

  /** The same with that address. */
  AlertBody at(String newAddress) {
    return new AlertBody(
        name, active, survey, unit, touchpoint, score, words, by, newAddress, every, language);
  }

  /** The same, active or not. */
  AlertBody active(boolean now) {
    return new AlertBody(
        name, now, survey, unit, touchpoint, score, words, by, address, every, language);
  }
}
