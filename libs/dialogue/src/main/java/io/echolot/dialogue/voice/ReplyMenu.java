package io.echolot.dialogue.voice;

import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.voice.TranscriptLine.Ask;
import io.echolot.dialogue.voice.TranscriptLine.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What WhatsApp offers below a question: up to three buttons, else a list of up to ten that has to
 * be opened, else nothing, and the answer is typed. Source: Meta, WhatsApp Cloud API, "Interactive
 * reply buttons messages", "Interactive list messages".
 *
 * @param entries in order; empty for none
 * @param isList whether they stand in a list
 */
public record ReplyMenu(List<MenuEntry> entries, boolean isList) {

  /** How much may stand in the message above one, in UTF-16 code units. */
  public static final int LONGEST_BODY = 1_024;

  private static final int MOST_BUTTONS = 3;
  private static final int LONGEST_BUTTON = 20;
  private static final int MOST_IN_LIST = 10;
  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_DESCRIPTION = 72;

  /** A row's; a button's may be longer. */
  private static final int MOST_BYTES = 200;

  /**
   * Something to choose.
   *
   * @param title what the respondent reads first; not empty
   * @param description what they read beside it; empty but for a label that is too long for a title
   * @param press what it does
   */
  public record MenuEntry(String title, String description, ButtonPress press) {}

  public ReplyMenu {
    entries = List.copyOf(entries);
  }

  /**
   * That of a question.
   *
   * @param skip what leaves the question out is called
   */
  public static ReplyMenu of(Ask ask, String skip) {
    List<MenuEntry> leave = ask.required() ? List.of() : List.of(leave(ask, skip));
    List<MenuEntry> options = options(ask);
    List<MenuEntry> all = new ArrayList<>(options);
    all.addAll(leave);
    if (!options.isEmpty() && areButtons(all)) {
      return new ReplyMenu(all, false);
    }
    if (!options.isEmpty() && isList(all)) {
      return new ReplyMenu(all, true);
    }
    if (!options.isEmpty() && !ask.kind().isScored()) {
      List<MenuEntry> numbered = new ArrayList<>(numbered(options));
      numbered.addAll(leave);
      if (isList(numbered)) {
        return new ReplyMenu(numbered, true);
      }
    }
    return new ReplyMenu(areButtons(leave) ? leave : List.of(), false);
  }

  private static MenuEntry leave(Ask ask, String skip) {
    return new MenuEntry(skip, "", ButtonPress.skip(ask.question()));
  }

  private static List<MenuEntry> options(Ask ask) {
    if (ask.kind().isScored()) {
      return IntStream.rangeClosed(ask.lowest(), ask.highest())
          .mapToObj(
              score ->
                  new MenuEntry(
                      Integer.toString(score), "", ButtonPress.score(ask.question(), score)))
          .toList();
    }
    if (ask.kind() != QuestionKind.SINGLE_CHOICE) {
      return List.of();
    }
    return ask.options().stream().map(option -> entry(ask, option)).toList();
  }

  private static MenuEntry entry(Ask ask, Option option) {
    return new MenuEntry(
        option.label().strip(), "", ButtonPress.choice(ask.question(), option.key()));
  }

  /** With numbers from 1 on in the place of labels, which stand beside them. */
  private static List<MenuEntry> numbered(List<MenuEntry> options) {
    return IntStream.range(0, options.size())
        .mapToObj(
            i ->
                new MenuEntry(
                    Integer.toString(i + 1), options.get(i).title(), options.get(i).press()))
        .toList();
  }

  private static boolean areButtons(List<MenuEntry> entries) {
    return entries.size() <= MOST_BUTTONS && areFit(entries, LONGEST_BUTTON);
  }

  private static boolean isList(List<MenuEntry> entries) {
    return entries.size() <= MOST_IN_LIST && areFit(entries, LONGEST_TITLE);
  }

  /** Two of the same title are refused. */
  private static boolean areFit(List<MenuEntry> entries, int longest) {
    Set<String> titles = new HashSet<>();
    return entries.stream()
        .allMatch(
            entry ->
                !entry.title().isEmpty()
                    && entry.title().length() <= longest
                    && entry.description().length() <= LONGEST_DESCRIPTION
                    && entry.press().fits(MOST_BYTES)
                    && titles.add(entry.title()));
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether answers can be chosen, not only that there is none. */
  public boolean hasAnswers() {
    return entries.stream().anyMatch(entry -> !entry.press().isSkip());
  }

  /** Whether the question can be left out by it. */
  public boolean canSkip() {
    return entries.stream().anyMatch(entry -> entry.press().isSkip());
  }
}
