package io.echolot.dialogue.voice;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.engine.Input;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a messenger does, in the few bytes that it may carry: {@code 1f2e3d4c|nps|s9}.
 * It tells for which response and question it was offered, so that one that was left behind answers
 * nothing else.
 *
 * @param question the question's key
 * @param mark {@code s} and a score, {@code c} and a choice's key, or {@code k} to leave it out
 */
public record ButtonPress(String question, String mark) {

  /** How much of a response's id there is: one respondent has few responses. */
  private static final int ENDING = 8;

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f-]{0,8})\\|([^|]{1,64})\\|(?:s([0-9]{1,3})|c(.{1,64})|(k))");

  static ButtonPress score(String question, int score) {
    return new ButtonPress(question, "s" + score);
  }

  static ButtonPress choice(String question, String key) {
    return new ButtonPress(question, "c" + key);
  }

  static ButtonPress skip(String question) {
    return new ButtonPress(question, "k");
  }

  /** Whether it leaves the question out. */
  boolean isSkip() {
    return mark.equals("k");
  }

  /** Whether a button can carry it that carries at most so many bytes. */
  boolean fits(int mostBytes) {
    String data = data("-".repeat(ENDING));
    return FORM.matcher(data).matches()
        && data.getBytes(StandardCharsets.UTF_8).length <= mostBytes;
  }

  /**
   * What its button carries.
   *
   * @param response the id of the response that is being given
   */
  public String data(String response) {
    return response.substring(Math.max(0, response.length() - ENDING))
        + "|"
        + question
        + "|"
        + mark;
  }

  /** What somebody does who presses a button that carries this; empty if none of ours does. */
  public static Optional<Input> input(String data) {
    return Optional.of(FORM.matcher(data)).filter(Matcher::matches).map(ButtonPress::clicked);
  }

  private static Input clicked(Matcher data) {
    return new Input.Clicked(data.group(1), data.group(2), value(data));
  }

  private static AnswerValue value(Matcher data) {
    if (data.group(3) != null) {
      return new AnswerValue.Score(Integer.parseInt(data.group(3)));
    }
    return data.group(4) != null
        ? new AnswerValue.Choices(List.of(data.group(4)))
        : new AnswerValue.Text("SKIP");
  }
}
