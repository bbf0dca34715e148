package io.echolot.gateway.page.draw;

import io.echolot.contracts.channel.Brand;
import io.echolot.gateway.page.form.AnswerHints.Wrong;
import io.echolot.gateway.page.form.FormReader;
import java.util.List;
import java.util.Map;

/**
 * One step of a survey as the template draws it.
 *
 * @param head of the page
 * @param action where the form goes
 * @param state the visit, signed
 * @param question what is asked
 * @param faults what was wrong with the answer; empty for nothing
 * @param back whether there is a step before
 * @param last whether it is the last step, as far as is known
 * @param place the number of this step, from 1 on
 * @param of how many steps there are, as far as is known
 * @param count the same in words; empty for a single step
 * @param widget the element that takes over where there are scripts; null if the form goes on
 */
public record StepView(
    Head head,
    String action,
    String state,
    QuestionView question,
    List<Fault> faults,
    boolean back,
    boolean last,
    int place,
    int of,
    String count,
    Widget widget) {

  /**
   * What all pages have in their heads, and our own words.
   *
   * @param title of the document
   * @param language BCP 47 tag
   * @param direction {@code ltr} or {@code rtl}
   * @param css the survey's design tokens
   * @param words our own words, by their names
   * @param brand whose page it is
   */
  public record Head(
      String title,
      String language,
      String direction,
      String css,
      Map<String, String> words,
      Brand brand) {}

  /**
   * A line of the error summary.
   *
   * @param link the id of the field that it is about
   * @param message what is expected
   */
  public record Fault(String link, String message) {
    public static Fault of(Wrong wrong) {
      String field = wrong.field();
      String prefix = FormReader.ANSWER + ".";
      String part = field.startsWith(prefix) ? field.substring(prefix.length()) : field;
      return new Fault(part.isEmpty() ? "f" : "f-" + part, wrong.message());
    }
  }

  /**
   * The widget's element.
   *
   * @param attributes by their names
   */
  public record Widget(Map<String, String> attributes) {}

  /** How much lies behind, in percent. */
  public int percent() {
    return 100 * (place - 1) / of;
  }
}
