package io.echolot.dialogue.engine;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.logic.End;
import io.echolot.contracts.logic.Route.Path;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.answer.Comments;
import io.echolot.dialogue.engine.Conversation.Asking;
import io.echolot.dialogue.engine.Conversation.Phase;
import io.echolot.dialogue.lexicon.Languages;
import io.echolot.dialogue.say.Say;
import io.echolot.survey.answer.CutText;
import io.echolot.survey.answer.VisibleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation while one message changes it. Lives for one turn. */
final class TurnDraft {

  final PublishedSurvey survey;
  private final ChannelConfig channel;
  private final Conversation before;
  private final Instant at;
  private final Instant sentAt;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();
  private final List<Say> says = new ArrayList<>();
  private String language;
  private Phase phase;
  private int pending;

  /** The question that was pending when the message came. */
  private int due;

  /** The question that was pending last before the one that is now; -1 if none was. */
  private int left = -1;

  private int tries;
  private boolean elaborating;
  private String remarks;

  /** The way that the answers lead; absent until it is asked for, and after each change. */
  private Path path;

  /** Goes on with a conversation that is bound to this survey version. */
  TurnDraft(PublishedSurvey survey, ChannelConfig channel, Conversation before, Inbound inbound) {
    this.survey = survey.askedIn(before.responseId());
    this.channel = channel;
    this.before = before;
    this.at = inbound.at();
    this.sentAt = inbound.sentAt();
    this.phase = before.phase();
    this.language = before.language();
    this.pending = before.pending();
    this.due = pending;
    this.tries = before.tries();
    this.elaborating = before.elaborating();
    this.remarks = before.remarks();
    unread.addAll(before.unread());
    before.answers().forEach(answer -> answers.put(answer.question(), answer));
  }

  /** Starts a new response. */
  static TurnDraft begin(
      PublishedSurvey survey, ChannelConfig channel, Conversation before, Inbound inbound) {
    String language = Languages.choose(survey, List.of(before.language(), inbound.language()));
    Conversation fresh = Conversation.begun(survey, language, inbound);
    var draft = new TurnDraft(survey, channel, fresh, inbound);
    draft.moveOnFrom(-1);
    draft.due = draft.pending;
    return draft;
  }

  public Phase phase() {
    return phase;
  }

  public String language() {
    return language;
  }

  /** The response that grows. */
  String responseId() {
    return before.responseId();
  }

  /** Whether the sender can have known of the pending question. */
  boolean isQuestionKnown() {
    return before.asking().isKnownAt(sentAt);
  }

  /**
   * Index of the question that waited before this one; empty if none did, or it isn't asked now.
   */
  Optional<Integer> questionBefore() {
    return Optional.of(before.asking().before()).filter(path().questions()::contains);
  }

  /** Has a question wait again that waited before. */
  void backTo(int index) {
    tries = 0;
    elaborating = false;
    unread.clear();
    pending = index;
  }

  void speak(String newLanguage) {
    language = newLanguage;
  }

  public int tries() {
    return tries;
  }

  public Question question() {
    return survey.questions().get(pending);
  }

  void say(Say say) {
    says.add(say);
  }

  /** Asks what is due, or says thanks if nothing is. */
  void ask() {
    if (phase == Phase.FINISHED) {
      says.add(new Say.Thank(path().end().map(End::text).orElse(survey.thanks())));
      return;
    }
    List<Integer> asked = path().questions().stream().filter(i -> asks(i)).toList();
    says.add(new Say.Ask(question(), asked.indexOf(pending) + 1, asked.size()));
  }

  private boolean asks(int index) {
    return survey.questions().get(index).kind().isAnswered() && carries(index);
  }

  /** A dialogue has no place for forms, tables and pictures; they are left out. */
  private boolean carries(int index) {
    return Askable.inWords(survey.questions().get(index).kind());
  }

  private Path path() {
    if (path == null) {
      Map<String, AnswerValue> values = new HashMap<>();
      answers.forEach((key, answer) -> values.put(key, answer.value()));
      path = survey.route(before.respondent().hidden()).path(values);
    }
    return path;
  }

  void answer(AnswerValue value) {
    elaborating = false;
    if (value instanceof AnswerValue.Text text) {
      if (text.text().length() > question().longestText()) {
        says.add(new Say.Shortened(question()));
      }
      write(question(), text.text());
    } else {
      put(question(), value, "");
    }
  }

  /** Whether the pending question has its choice, and waits for own words to it. */
  boolean isElaborating() {
    return elaborating;
  }

  /** Asks for own words to the choice that was just made. */
  void askToElaborate() {
    elaborating = true;
    says.add(new Say.Elaborate());
  }

  /** Keeps own words with the choice to which they belong. */
  void elaborate(String words) {
    Answer chosen = answers.get(question().key());
    put(question(), chosen.value(), CutText.of(words.strip(), question().longestText()));
  }

  /** Keeps a message that didn't answer, until it is clear whether another one does. */
  void fail(String text) {
    tries++;
    if (!VisibleText.isBlank(text)) {
      unread.add(text.strip());
    }
  }

  /** The messages that didn't answer the pending question so far. */
  List<String> unread() {
    return List.copyOf(unread);
  }

  /** Counts a message that needed no reading. */
  void countTry() {
    tries++;
  }

  /**
   * Leaves the question open. What was written to it is kept; the next question isn't asked if it
   * asks for the reason and that is one.
   */
  void giveUp() {
    says.add(new Say.MoveOn());
    Question left = question();
    String reason = reasonIn(Comments.worthKeeping(unread));
    unread.forEach(this::note);
    next();
    if (isAnsweredBy(reason, left)) {
      next();
    }
  }

  /**
   * Keeps words that answer no question: with the pending text question, else with the next one,
   * else with the last one before, but never with one that asks for another form. Where there is
   * none, they are remarks.
   */
  void note(String words) {
    textQuestion(words).ifPresentOrElse(question -> write(question, words), () -> remark(words));
  }

  /**
   * Goes on to the next question, which isn't asked if it asks for the reason and {@code comment}
   * is one; or ends. Words that fit nowhere are kept beside the score that they came with, or as
   * remarks.
   */
  void advance(String comment) {
    Question answered = question();
    String worthKeeping = Comments.worthKeeping(unread);
    boolean isLeftOut = !answers.containsKey(answered.key());
    String before = isLeftOut ? String.join("\n", unread) : worthKeeping;
    String reason = comment.isEmpty() ? reasonIn(worthKeeping) : comment;
    next();
    boolean isUsed = isAnsweredBy(reason, answered);
    if (isUsed) {
      write(question(), reason);
      next();
    } else {
      keepBeside(answered, comment);
    }
    if (!isUsed || !reason.equals(worthKeeping)) {
      keepBeside(answered, before);
    }
  }

  /** The words that were written to a score before it, if they can be its reason. */
  private String reasonIn(String words) {
    Question question = question();
    return question.kind().isScored() && Comments.isReason(words, question, language) ? words : "";
  }

  private boolean isAnsweredBy(String reason, Question before) {
    return !reason.isEmpty()
        && phase == Phase.OPEN
        && before.kind() != QuestionKind.TEXT
        && Comments.fits(before, question(), reason);
  }

  private void keepBeside(Question question, String words) {
    Answer answer = answers.get(question.key());
    if (words.isEmpty()) {
      return;
    }
    if (answer == null || !question.kind().isScored()) {
      remark(words);
    } else {
      put(question, answer.value(), joined(answer.other(), words));
    }
  }

  /** Keeps words that belong to no question. */
  void remark(String words) {
    remarks = joined(remarks, words);
  }

  private static String joined(String earlier, String words) {
    return CutText.of(
        earlier.isEmpty() ? words : earlier + "\n" + words, Question.USUAL_MAX_LENGTH);
  }

  private void next() {
    left = pending;
    backTo(pending);
    moveOnFrom(pending);
  }

  /** Comes to the next question that can be asked; says the statements on the way. */
  private void moveOnFrom(int index) {
    for (Integer next : path().questions()) {
      if (next > index && carries(next)) {
        if (asks(next)) {
          pending = next;
          return;
        }
        says.add(new Say.Tell(survey.questions().get(next)));
      }
    }
    phase = Phase.FINISHED;
  }

  private Optional<Question> textQuestion(String words) {
    List<Integer> texts =
        path().questions().stream().filter(i -> takes(survey.questions().get(i), words)).toList();
    int from = phase == Phase.OPEN ? pending : survey.questions().size();
    return texts.stream()
        .filter(i -> i >= from)
        .findFirst()
        .or(() -> texts.stream().reduce((one, later) -> later))
        .map(survey.questions()::get);
  }

  private boolean takes(Question question, String words) {
    boolean isLongEnough =
        answers.containsKey(question.key()) || words.length() >= question.limits().minLength();
    return question.kind() == QuestionKind.TEXT
        && question.limits().pattern().isEmpty()
        && isLongEnough;
  }

  /** Adds words to a text; of too many the first ones are kept, or all elsewhere. */
  private void write(Question question, String words) {
    Answer answer = answers.get(question.key());
    String earlier =
        answer != null && answer.value() instanceof AnswerValue.Text text ? text.text() + "\n" : "";
    if (!earlier.isEmpty() && earlier.length() + words.length() > question.longestText()) {
      remark(words);
    } else {
      put(question, new AnswerValue.Text(CutText.of(earlier + words, question.longestText())), "");
    }
  }

  private void put(Question question, AnswerValue value, String other) {
    answers.put(
        question.key(),
        new Answer(question.key(), question.kind(), question.highest(), value, other));
    path = null;
  }

  Turn turn() {
    List<Answer> inOrder = path().keep(answers.values());
    boolean told = !inOrder.equals(before.answers()) || !remarks.equals(before.remarks());
    boolean isSomething = !inOrder.isEmpty() || !remarks.isEmpty();
    boolean changed = told || (isSomething && isComplete() && !wasFinished());
    boolean isFirst = changed && before.revision() == 0;
    var state =
        new Conversation(
            phase,
            language,
            before.surveyKey(),
            before.surveyVersion(),
            before.responseId(),
            before.revision() + (changed ? 1 : 0),
            pending,
            tries,
            unread,
            inOrder,
            isFirst ? at : before.startedAt(),
            isFirst || (told && !wasFinished()) ? at : before.answeredAt(),
            wasFinished() ? before.touchedAt() : at,
            remarks,
            elaborating,
            before.respondent(),
            asking());
    return new Turn(
        state,
        changed
            ? Optional.of(
                DialogueResponse.of(survey, channel, state, path().variables(), isComplete(), at))
            : Optional.empty(),
        says);
  }

  private Asking asking() {
    return pending == due ? before.asking() : new Asking(left, at, sentAt);
  }

  private boolean wasFinished() {
    return before.phase() == Phase.FINISHED;
  }

  private boolean isComplete() {
    return phase == Phase.FINISHED && path().lacking(answers.keySet()).isEmpty();
  }
}
