package io.echolot.dialogue.voice;

import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.voice.TranscriptLine.Ask;
import io.echolot.dialogue.voice.TranscriptLine.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The buttons below a question in a messenger. Each answers at once, so there are none for what
 * takes several choices.
 *
 * @param question the question's key
 * @param options for answers; empty if the answer is typed
 * @param canSkip whether there is one to leave the question out
 * @param areNumbers whether the options' labels are too long for buttons, which then have their
 *     numbers from 1 on
 */
public record Buttons(
    String question, List<AnswerButton> options, boolean canSkip, boolean areNumbers) {

  /** More of them, one below the other, push the question off the screen. */
  private static final int MOST_OPTIONS = 20;

  /** Longer ones are cut on a phone. */
  private static final int LONGEST_LABEL = 40;

  /** Telegram takes no more (InlineKeyboardButton, {@code callback_data}). */
  private static final int MOST_BYTES = 64;

  /** How many of a scale stand side by side. */
  private static final int MOST_A_ROW = 7;

  /**
   * A button.
   *
   * @param label what the respondent reads; not empty
   * @param press what it does
   */
  public record AnswerButton(String label, ButtonPress press) {}

  public Buttons {
    options = List.copyOf(options);
  }

  /** Those of a question; none if it is answered by words alone. */
  public static Buttons of(Ask ask) {
    boolean areNumbers = ask.options().stream().anyMatch(option -> isLong(option.label()));
    List<AnswerButton> options = options(ask, areNumbers);
    boolean fit = options.stream().allMatch(button -> button.press().fits(MOST_BYTES));
    boolean canSkip = !ask.required() && ButtonPress.skip(ask.question()).fits(MOST_BYTES);
    return new Buttons(ask.question(), fit ? options : List.of(), canSkip, areNumbers);
  }

  private static boolean isLong(String label) {
    return label.isBlank() || label.length() > LONGEST_LABEL;
  }

  private static List<AnswerButton> options(Ask ask, boolean areNumbers) {
    if (ask.kind().isScored()) {
      return IntStream.rangeClosed(ask.lowest(), ask.highest())
          .mapToObj(
              score ->
                  new AnswerButton(
                      Integer.toString(score), ButtonPress.score(ask.question(), score)))
          .toList();
    }
    if (ask.kind() != QuestionKind.SINGLE_CHOICE || ask.options().size() > MOST_OPTIONS) {
      return List.of();
    }
    List<AnswerButton> buttons = new ArrayList<>();
    for (Option option : ask.options()) {
      String label = areNumbers ? Integer.toString(buttons.size() + 1) : option.label();
      buttons.add(new AnswerButton(label, ButtonPress.choice(ask.question(), option.key())));
    }
    return List.copyOf(buttons);
  }

  public boolean isEmpty() {
    return options.isEmpty() && !canSkip;
  }

  /**
   * In rows: a scale side by side, choices one below the other.
   *
   * @param skip what stands on the button that leaves the question out
   */
  public List<List<AnswerButton>> rows(String skip) {
    boolean areShort = options.stream().allMatch(button -> button.label().length() <= 2);
    int rows = (options.size() + MOST_A_ROW - 1) / MOST_A_ROW;
    int perRow = !areShort || rows == 0 ? 1 : (options.size() + rows - 1) / rows;
    Stream<List<AnswerButton>> answers =
        IntStream.iterate(0, from -> from < options.size(), from -> from + perRow)
            .mapToObj(from -> options.subList(from, Math.min(from + perRow, options.size())));
    Stream<List<AnswerButton>> last =
        canSkip
            ? Stream.of(List.of(new AnswerButton(skip, ButtonPress.skip(question))))
            : Stream.empty();
    return Stream.concat(answers, last).toList();
  }
}
