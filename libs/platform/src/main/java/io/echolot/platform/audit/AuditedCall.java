package io.echolot.platform.audit;

import io.echolot.contracts.audit.AuditAction;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a call does, as far as its address says it: {@code PUT /v1/surveys/s-1} changes the survey
 * {@code s-1}. Changes are told of everything, reading only of what is about people, and what
 * respondents send of nothing: that needs no token, whoever has one.
 *
 * @param kind of what it is about, as the address calls it, e.g. {@code surveys}
 * @param object its id or key; empty for many, or for one whose id the address doesn't say
 */
public record AuditedCall(AuditAction action, String kind, String object) {

  /** A customer's id is the longest that anything of ours has. */
  static final int LONGEST = 200;

  private static final String API = "/v1/";
  private static final String GET = "GET";
  private static final String POST = "POST";
  private static final String SURVEYS = "surveys";
  private static final String OTHER = "other";

  /** Where respondents come in, and providers that bring what they wrote. */
  private static final Set<String> OF_RESPONDENTS = Set.of("public", "sms", "in");

  /** Many come by one call. */
  private static final Set<String> IN_BATCHES = Set.of("mentions", "responses");

  /** What is about people, or opens a door to it. */
  private static final Set<String> SEEN =
      Set.of(
          "audit",
          "cases",
          "customers",
          "dead-letters",
          "feedback",
          "files",
          "identity-secret",
          "invitations",
          "mentions",
          "messages",
          "people",
          "responses",
          // What they planned, for whom.
          "triggers",
          "verbatims");

  /** It tells what is wrong with a draft, while somebody types. */
  private static final String CHECK = "check";

  private static final int TOO_MANY_REQUESTS = 429;

  private static final Map<String, AuditAction> BY_LAST_WORD =
      Map.of(
          "import", AuditAction.IMPORT,
          "publish", AuditAction.PUBLISH,
          "close", AuditAction.CLOSE,
          "replay", AuditAction.REPLAY,
          "tags", AuditAction.TAG,
          // The console has made a file of what it shows.
          "taken", AuditAction.EXPORT,
          // It shows some of the customers.
          "preview", AuditAction.READ,
          "dry-run", AuditAction.READ);

  /** What makes a survey of something else, whose id the address has. */
  private static final Set<String> NEW_SURVEYS = Set.of("surveys/duplicate", "templates/surveys");

  /** What stands where an id would. */
  private static final Set<String> NO_OBJECT =
      Set.of("dry-run", "export", "import", "preview", "schema", "tags", "taken");

  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  /**
   * What is to be told of a call; empty if nothing is.
   *
   * @param path as it came
   * @param isDryRun whether it only asks what would be
   * @param status with which it was answered
   */
  public static Optional<AuditedCall> of(String method, String path, boolean isDryRun, int status) {
    List<String> words = words(path);
    if (words.isEmpty()
        || OF_RESPONDENTS.contains(words.get(0))
        || isCheck(method, words)
        || status == TOO_MANY_REQUESTS) {
      return Optional.empty();
    }
    if (isNewSurvey(method, words)) {
      return Optional.of(new AuditedCall(AuditAction.CREATE, SURVEYS, ""));
    }
    String kind = KIND.matcher(words.get(0)).matches() ? words.get(0) : OTHER;
    boolean reads = isDryRun || isReading(method);
    return action(method, words, status)
        .map(action -> isDryRun ? AuditAction.READ : action)
        .filter(action -> !reads || SEEN.contains(kind))
        .map(action -> new AuditedCall(action, kind, object(words)));
  }

  /** The same with the id of what came to be. */
  AuditedCall about(String id) {
    return object.isEmpty() ? new AuditedCall(action, kind, stored(id)) : this;
  }

  private static List<String> words(String path) {
    return path.startsWith(API) && path.length() > API.length()
        ? List.of(path.substring(API.length()).split("/"))
        : List.of();
  }

  private static boolean isCheck(String method, List<String> words) {
    return POST.equals(method)
        && words.size() == 3
        && words.get(0).equals(SURVEYS)
        && words.get(2).equals(CHECK);
  }

  private static boolean isNewSurvey(String method, List<String> words) {
    return POST.equals(method)
        && words.size() == 3
        && NEW_SURVEYS.contains(words.get(0) + "/" + words.get(2));
  }

  private static boolean isReading(String method) {
    return GET.equals(method) || "HEAD".equals(method);
  }

  private static Optional<AuditAction> action(String method, List<String> words, int status) {
    String last = words.get(words.size() - 1);
    return switch (method) {
      case GET, "HEAD" ->
          Optional.of("export".equals(last) ? AuditAction.EXPORT : AuditAction.READ);
      case POST ->
          Optional.of(
              words.size() == 1
                  ? created(last)
                  : BY_LAST_WORD.getOrDefault(last, AuditAction.CHANGE));
      case "PUT" -> Optional.of(status == 201 ? AuditAction.CREATE : AuditAction.CHANGE);
      case "PATCH" -> Optional.of(AuditAction.CHANGE);
      case "DELETE" -> Optional.of(isWhole(words) ? AuditAction.DELETE : AuditAction.CHANGE);
      default -> Optional.empty();
    };
  }

  /** Whether it is a thing that is deleted, or all that a customer said, and not a part of one. */
  private static boolean isWhole(List<String> words) {
    return words.size() < 3 || words.get(2).equals("feedback");
  }

  private static AuditAction created(String kind) {
    return IN_BATCHES.contains(kind) ? AuditAction.IMPORT : AuditAction.CREATE;
  }

  private static String object(List<String> words) {
    return words.size() < 2 || NO_OBJECT.contains(words.get(1))
        ? ""
        : stored(decoded(words.get(1)));
  }

  private static String decoded(String word) {
    try {
      return URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return word;
    }
  }

  /** What every store takes of an id or a name. */
  static String stored(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return UNSTORABLE.matcher(cut).replaceAll("\uFFFD");
  }
}
