package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.Topics;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.logic.Quotas;
import io.echolot.contracts.logic.Route;
import io.echolot.contracts.logic.Shuffle;
import io.echolot.contracts.question.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A version of a survey as the gateway asks it. Immutable but for its end: closed by hand, it has
 * another {@code state}, and its audience says when.
 *
 * @param tenant whose survey it is
 * @param id the survey's id, the same for all its versions
 * @param key a readable name, unique within the tenant, e.g. {@code relationship-nps}
 * @param version from 1 upwards
 * @param name what the tenant's people call it
 * @param languages BCP 47 tags in which every text exists; the first is the fallback
 * @param timeZone IANA name of the zone in which its days begin
 * @param touchpoints where it is asked; the first is meant when a response names none
 * @param questions in the order in which they are asked; not empty
 * @param thanks what is said at the end
 * @param state whether new responses are taken
 * @param logic what decides which questions are asked
 * @param audience who is asked, and when
 * @param theme how it looks
 */
public record PublishedSurvey(
    String tenant,
    String id,
    String key,
    int version,
    LocalizedText name,
    List<String> languages,
    String timeZone,
    List<Touchpoint> touchpoints,
    List<Question> questions,
    LocalizedText thanks,
    SurveyState state,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Logic.Absent.class) Logic logic,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Audience.Absent.class)
        Audience audience,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Theme.Absent.class)
        Theme theme) {

  public PublishedSurvey {
    languages = List.copyOf(languages);
    touchpoints = List.copyOf(touchpoints);
    questions = List.copyOf(questions);
    logic = logic == null ? Logic.NONE : logic;
    audience = audience == null ? Audience.EVERYBODY : audience;
    theme = theme == null ? Theme.USUAL : theme;
  }

  /** A survey that asks all its questions in their order. */
  public PublishedSurvey(
      String tenant,
      String id,
      String key,
      int version,
      LocalizedText name,
      List<String> languages,
      String timeZone,
      List<Touchpoint> touchpoints,
      List<Question> questions,
      LocalizedText thanks,
      SurveyState state) {
    this(
        tenant,
        id,
        key,
        version,
        name,
        languages,
        timeZone,
        touchpoints,
        questions,
        thanks,
        state,
        Logic.NONE,
        Audience.EVERYBODY,
        Theme.USUAL);
  }

  /**
   * The same version, closed by hand: as if it closed at {@code instant}, or when it did before.
   */
  public PublishedSurvey closed(Instant instant) {
    return with(questions, SurveyState.CLOSED, logic, audience.closing(instant));
  }

  private PublishedSurvey with(List<Question> newQuestions, SurveyState newState, Logic newLogic) {
    return with(newQuestions, newState, newLogic, audience);
  }

  private PublishedSurvey with(
      List<Question> newQuestions, SurveyState newState, Logic newLogic, Audience newAudience) {
    return new PublishedSurvey(
        tenant,
        id,
        key,
        version,
        name,
        languages,
        timeZone,
        touchpoints,
        newQuestions,
        thanks,
        newState,
        newLogic,
        newAudience,
        theme);
  }

  /** The same with its questions in the order in which that respondent is asked them. */
  public PublishedSurvey askedIn(String responseId) {
    return logic.shuffle().isEmpty()
        ? this
        : with(Shuffle.order(questions, logic.shuffle(), responseId), state, logic);
  }

  /**
   * The same without quotas: jumps lead those to an end who aren't wanted any more. Comes before
   * {@link #askedIn}.
   *
   * @param full the keys of the quotas that are full
   */
  public PublishedSurvey wanting(Set<String> full) {
    return logic.quotas().isEmpty()
        ? this
        : with(questions, state, Quotas.jumps(questions, logic, full));
  }

  /**
   * Which questions are asked.
   *
   * @param hidden the hidden fields by their keys, and customer attributes as {@code
   *     customer.<attribute>}
   */
  public Route route(Map<String, String> hidden) {
    return new Route(questions, logic, hidden);
  }

  /** The key of this version's record on {@link Topics#SURVEYS}. */
  public String topicKey() {
    return tenant + "/" + id + "/" + version;
  }

  @JsonIgnore
  public String fallbackLanguage() {
    return languages.get(0);
  }

  public Optional<Question> question(String key) {
    return questions.stream().filter(q -> key.equals(q.key())).findFirst();
  }

  public Optional<Touchpoint> touchpoint(String key) {
    return touchpoints.stream().filter(t -> t.key().equals(key)).findFirst();
  }

  /**
   * Where it is asked.
   *
   * @param key what is said of that: another one's or none leads to the survey's first
   * @return a touchpoint of empty texts if the survey has none
   */
  public Touchpoint askedAt(String key) {
    return touchpoint(key)
        .or(() -> touchpoints.stream().findFirst())
        .orElse(new Touchpoint("", ""));
  }
}
