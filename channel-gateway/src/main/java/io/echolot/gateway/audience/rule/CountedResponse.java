package io.echolot.gateway.audience.rule;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.logic.Quota;
import io.echolot.contracts.logic.Route.Path;
import io.echolot.contracts.survey.PublishedSurvey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a response counts for. One for each response, so that a repeated or growing one counts once
 * and an erased one not at all.
 *
 * @param id {@link Response#topicKey}
 * @param tenant whose it is
 * @param survey the id of the survey
 * @param revision of the response
 * @param complete whether it has ended
 * @param wanted whether it counts: it is complete, and no full quota led it to its end
 * @param quotas the keys of those that it counts to; empty unless it is wanted
 * @param respondent the pseudonym, if it is proven; else empty
 * @param writer the number of who wrote that revision
 * @param sole whether the respondent can have only this one
 */
public record CountedResponse(
    String id,
    String tenant,
    String survey,
    int revision,
    boolean complete,
    boolean wanted,
    List<String> quotas,
    String respondent,
    long writer,
    boolean sole) {

  /** One of a respondent who may have others. */
  public CountedResponse(
      String id,
      String tenant,
      String survey,
      int revision,
      boolean complete,
      boolean wanted,
      List<String> quotas,
      String respondent) {
    this(id, tenant, survey, revision, complete, wanted, quotas, respondent, 0, false);
  }

  public CountedResponse {
    quotas = List.copyOf(quotas);
  }

  /**
   * What {@code response} counts for.
   *
   * @param survey the version that it answers
   * @param respondent who it is, if that is proven; else empty
   * @param full the keys of the quotas that are known to be full
   */
  public static CountedResponse of(
      PublishedSurvey survey, Response response, String respondent, Set<String> full) {
    boolean complete = response.state() == ResponseState.COMPLETE;
    List<String> matching = complete ? matching(survey, response) : List.of();
    boolean wanted = complete && !isLedOut(survey, response, matching, full);
    return new CountedResponse(
        response.topicKey(),
        response.tenant(),
        response.surveyId(),
        response.revision(),
        complete,
        wanted,
        wanted ? matching : List.of(),
        respondent,
        response.writer().number(),
        complete && survey.audience().once() && !respondent.isEmpty());
  }

  /** The same where the respondent may have others. */
  public CountedResponse amongOthers() {
    return new CountedResponse(
        id, tenant, survey, revision, complete, wanted, quotas, respondent, writer, false);
  }

  private static List<String> matching(PublishedSurvey survey, Response response) {
    ResponseFacts facts = new ResponseFacts(response);
    return survey.logic().quotas().stream()
        .filter(quota -> quota.when().holds(facts))
        .map(Quota::key)
        .toList();
  }

  /**
   * Whether the respondent was led to an end by a full quota: something that had to be asked
   * otherwise is unanswered, or nothing is answered beyond a quota that is known to be full.
   */
  private static boolean isLedOut(
      PublishedSurvey survey, Response response, List<String> matching, Set<String> full) {
    if (matching.isEmpty()) {
      return false;
    }
    Map<String, AnswerValue> values = new HashMap<>();
    response.answers().forEach(answer -> values.put(answer.question(), answer.value()));
    Path whole = path(survey, response, values);
    boolean isShort = !whole.lacking(values.keySet()).isEmpty();
    Set<String> known = full.stream().filter(matching::contains).collect(Collectors.toSet());
    if (isShort || known.isEmpty()) {
      return isShort;
    }
    Path part = path(survey.wanting(known), response, values);
    return part.asked().size() < whole.asked().size()
        && part.keep(response.answers()).size() == values.size();
  }

  private static Path path(
      PublishedSurvey survey, Response response, Map<String, AnswerValue> values) {
    return survey.askedIn(response.id()).route(response.hidden()).path(values);
  }
}
