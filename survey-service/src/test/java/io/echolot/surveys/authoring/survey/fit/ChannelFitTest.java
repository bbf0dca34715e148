package io.echolot.surveys.authoring.survey.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.Audience;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.authoring.survey.fit.ChannelFit.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelFitTest {

  private static final Set<Channel> RICH =
      EnumSet.of(Channel.WEB, Channel.EMAIL, Channel.KIOSK, Channel.PHONE, Channel.IN_PERSON);
  private static final Set<Channel> DIALOGUES =
      EnumSet.of(Channel.SMS, Channel.WHATSAPP, Channel.TELEGRAM, Channel.CHAT);

  private static SurveyDraft draft(QuestionKind kind, String title, int choices) {
    List<Choice> all =
        IntStream.range(0, choices)
            .mapToObj(i -> new Choice("c" + i, LocalizedText.of("de", "C" + i)))
            .toList();
    Question question =
        Question.of("q", kind).title(LocalizedText.of("de", title)).choices(all).build();
    return new SurveyDraft(
        "s", null, List.of("de"), null, null, List.of(question), null, null, null, null);
  }

  private static Set<Channel> fitting(SurveyDraft draft) {
    return ChannelFit.all(draft).stream()
        .filter(ChannelFit::fits)
        .map(ChannelFit::channel)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void richChannelsCarryEveryKindAndSocialNone(QuestionKind kind) {
    assertThat(fitting(draft(kind, "?", 20))).containsAll(RICH).doesNotContain(Channel.SOCIAL);
  }

  @ParameterizedTest
  @EnumSource(
      value = QuestionKind.class,
      names = {"MATRIX", "PICTURE_CHOICE", "CONTACT", "ADDRESS", "FILE"})
  void formsAndPicturesCannotBeAskedInMessages(QuestionKind kind) {
    assertThat(fitting(draft(kind, "?", 2))).doesNotContainAnyElementsOf(DIALOGUES);
    assertThat(ChannelFit.of(draft(kind, "?", 2), Channel.CHAT).reasons())
        .extracting(Reason::path)
        .containsExactly("questions[0].kind");
  }

  @ParameterizedTest
  @EnumSource(
      value = QuestionKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MATRIX", "PICTURE_CHOICE", "CONTACT", "ADDRESS", "FILE"})
  void everythingElseCan(QuestionKind kind) {
    assertThat(fitting(draft(kind, "?", 2))).containsAll(DIALOGUES);
  }

  @ParameterizedTest
  @CsvSource({
    "SINGLE_CHOICE, SMS, 12, true",
    "SINGLE_CHOICE, SMS, 13, false",
    "MULTIPLE_CHOICE, SMS, 13, false",
    "MULTIPLE_CHOICE, CHAT, 13, true",
    "RANKING, CHAT, 9, true",
    "RANKING, CHAT, 10, false",
    "RANKING, SMS, 10, false",
  })
  void messagesOfferOnlySoMany(QuestionKind kind, Channel channel, int choices, boolean fits) {
    assertThat(ChannelFit.of(draft(kind, "?", choices), channel).fits()).isEqualTo(fits);
  }

  @Test
  void whatIsTooLongForSmsIsNamedWithItsSegments() {
    SurveyDraft three = draft(QuestionKind.TEXT, "a".repeat(459), 0);
    SurveyDraft four = draft(QuestionKind.TEXT, "a".repeat(460), 0);
    SurveyDraft byItsChoices = draft(QuestionKind.SINGLE_CHOICE, "a".repeat(455), 2);

    assertThat(ChannelFit.of(three, Channel.SMS).fits()).isTrue();
    assertThat(ChannelFit.of(four, Channel.SMS).reasons())
        .containsExactly(
            new Reason("questions[0]", "is 4 SMS segments long in de, at most 3 are sent"));
    assertThat(ChannelFit.of(byItsChoices, Channel.SMS).fits()).isFalse();
    assertThat(ChannelFit.of(four, Channel.WHATSAPP).fits()).isTrue();
  }

  @Test
  void aLabelThatWouldStopAllMessagesIsNamed() {
    SurveyDraft draft = choosing("es", "Alto", "Bajo");

    assertThat(ChannelFit.of(draft, Channel.SMS).reasons())
        .containsExactly(
            new Reason(
                "questions[0].choices[0].label.es", "whoever types it asks for STOP in messages"));
    assertThat(ChannelFit.of(draft, Channel.WEB).fits()).isTrue();
  }

  @Test
  void aNumberOfAnotherChoiceIsNamed() {
    assertThat(ChannelFit.of(choosing("de", "3", "2"), Channel.CHAT).reasons())
        .extracting(Reason::path)
        .containsExactly("questions[0].choices[0].label.de");
  }

  @Test
  void whatIsSaidBeforeAQuestionCountsWithIt() {
    Question statement = draft(QuestionKind.STATEMENT, "s".repeat(450), 0).questions().get(0);
    Question why = draft(QuestionKind.TEXT, "Warum?", 0).questions().get(0);
    SurveyDraft two = draft(List.of(statement, statement, why));
    SurveyDraft four = draft(List.of(statement, statement, statement, statement, why));

    assertThat(ChannelFit.of(two, Channel.SMS).fits()).isTrue();
    assertThat(ChannelFit.of(four, Channel.SMS).reasons())
        .extracting(Reason::path)
        .containsExactly("questions[3]");
    assertThat(ChannelFit.of(four, Channel.CHAT).fits()).isTrue();
  }

  private static SurveyDraft draft(List<Question> questions) {
    return new SurveyDraft("s", null, List.of("de"), null, null, questions, null, null, null, null);
  }

  private static SurveyDraft choosing(String language, String... labels) {
    List<Choice> choices =
        Arrays.stream(labels)
            .map(label -> new Choice(label, new LocalizedText(Map.of(language, label))))
            .toList();
    Question question =
        Question.of("q", QuestionKind.SINGLE_CHOICE)
            .title(new LocalizedText(Map.of(language, "?")))
            .choices(choices)
            .build();
    return new SurveyDraft(
        "s", null, List.of(language), null, null, List.of(question), null, null, null, null);
  }

  @Test
  void onlyChannelsThatAskTheSurveyKeepItFromBeingPublished() {
    SurveyDraft matrix = draft(QuestionKind.MATRIX, "?", 2);

    assertThat(DialogueChecks.check(matrix, List.of(asking("other")))).isEmpty();
    assertThat(DialogueChecks.check(matrix, List.of(asking("s"))))
        .extracting(Violation::field)
        .containsExactly("questions[0].kind");
  }

  private static ChannelConfig asking(String survey) {
    return new ChannelConfig("t", "c", Channel.SMS, "", List.of(), "+49", "a", survey, "", 0);
  }

  @Test
  void whoeverWritesToAChannelIsAskedThere() {
    SurveyDraft open = draft(QuestionKind.NPS, "?", 0);
    SurveyDraft closed =
        new SurveyDraft(
            open.key(),
            open.name(),
            open.languages(),
            open.timeZone(),
            open.touchpoints(),
            open.questions(),
            open.thanks(),
            open.logic(),
            new Audience(Access.LINK, null, null, null, 0, false, null, 100, false, null),
            open.theme());
    assertThat(fitting(closed)).containsAll(RICH).doesNotContainAnyElementsOf(DIALOGUES);
  }
}
