package io.echolot.testkit;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionBuilder;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Theme;
import io.echolot.contracts.survey.Touchpoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * Published surveys for tests, for example {@code survey("acme", "s").asking(nps("nps"),
 * text("why")).build()}. What isn't said is as for everybody: English, version 1, open, without
 * logic.
 */
public final class SurveyFixture {

  private final String tenant;
  private final String key;
  private LocalizedText name;
  private LocalizedText thanks;
  private List<String> languages = List.of("en");
  private List<Touchpoint> touchpoints = List.of();
  private List<Question> questions = List.of();
  private Logic logic = Logic.NONE;
  private Audience audience = Audience.EVERYBODY;

  private SurveyFixture(String tenant, String key) {
    this.tenant = tenant;
    this.key = key;
    this.name = english(key);
    this.thanks = english("Thanks");
  }

  /** A survey of that tenant, whose id is its key. */
  public static SurveyFixture survey(String tenant, String key) {
    return new SurveyFixture(tenant, key);
  }

  /** Likelihood to recommend. */
  public static QuestionBuilder nps(String key) {
    return question(key, QuestionKind.NPS);
  }

  /** Own words. */
  public static QuestionBuilder text(String key) {
    return question(key, QuestionKind.TEXT);
  }

  /** One of these choices, whose labels are their keys. */
  public static QuestionBuilder oneOf(String key, String... choices) {
    return question(key, QuestionKind.SINGLE_CHOICE)
        .choices(Stream.of(choices).map(choice -> new Choice(choice, english(choice))).toList());
  }

  /** A question of that kind, whose title is its key. */
  public static QuestionBuilder question(String key, QuestionKind kind) {
    return Question.of(key, kind).title(english(key));
  }

  /** What is asked, in that order. */
  public SurveyFixture asking(QuestionBuilder... all) {
    return asking(Stream.of(all).map(QuestionBuilder::build).toList());
  }

  /** The same. */
  public SurveyFixture asking(List<Question> all) {
    questions = all;
    return this;
  }

  /** What the tenant's people call it, and what is said at the end. */
  public SurveyFixture saying(LocalizedText called, LocalizedText atTheEnd) {
    name = called;
    thanks = atTheEnd;
    return this;
  }

  /** The languages in which it asks, the fallback first. */
  public SurveyFixture in(String... tags) {
    languages = List.of(tags);
    return this;
  }

  /** Where it is asked. */
  public SurveyFixture at(Touchpoint... all) {
    touchpoints = List.of(all);
    return this;
  }

  /** What decides which questions are asked. */
  public SurveyFixture leadBy(Logic rules) {
    logic = rules;
    return this;
  }

  /** Who is asked, and when. */
  public SurveyFixture askedOf(Audience people) {
    audience = people;
    return this;
  }

  /** The published version. */
  public PublishedSurvey build() {
    return new PublishedSurvey(
        tenant,
        key,
        key,
        1,
        name,
        languages,
        "Europe/Berlin",
        touchpoints,
        questions,
        thanks,
        SurveyState.PUBLISHED,
        logic,
        audience,
        Theme.USUAL);
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of("en", text);
  }
}
