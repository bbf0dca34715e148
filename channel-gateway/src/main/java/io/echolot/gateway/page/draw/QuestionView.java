package io.echolot.gateway.page.draw;

import java.util.List;
import java.util.Locale;

/**
 * A question as the page's template draws it. Texts are ready to be shown; each is empty for none.
 *
 * @param shape which part of the template draws it
 * @param title what is asked
 * @param about more to read below it
 * @param hint what to keep in mind
 * @param required whether it must be answered
 * @param options radio buttons, checkboxes, or what is ranked, in order
 * @param rows rows of a matrix
 * @param lines text fields
 * @param low what the lowest score means
 * @param high what the highest score means
 * @param several whether several options can be chosen
 * @param look how a scale is drawn
 * @param error what is wrong with the question as a whole
 */
public record QuestionView(
    Shape shape,
    String title,
    String about,
    String hint,
    boolean required,
    List<Option> options,
    List<Row> rows,
    List<Line> lines,
    String low,
    String high,
    boolean several,
    Look look,
    String error) {

  /** What stands for a score. */
  public enum Look {
    NUMBER(""),
    STAR("star"),
    FACE("face");

    private final String css;

    Look(String css) {
      this.css = css;
    }

    /** The class in the style sheet; empty for none. */
    public String css() {
      return css;
    }
  }

  /** Parts of the template. */
  public enum Shape {
    SCALE,
    CHOICES,
    PICTURES,
    RANKING,
    MATRIX,
    LINE,
    FORM,
    CONSENT,
    FILE,
    NOTHING
  }

  /**
   * Something to be chosen, or to be given a place.
   *
   * @param id the id of its field
   * @param name the name of its field
   * @param value what the form then says
   * @param label what it is called
   * @param face what is drawn instead of the label: a number, or our own SVG
   * @param image URL of a picture
   * @param on whether it is chosen
   * @param place the place that it was given in a ranking; 0 for none
   * @param own the field for own words that goes with it; null for none
   */
  public record Option(
      String id,
      String name,
      String value,
      String label,
      String face,
      String image,
      boolean on,
      int place,
      Line own) {}

  /**
   * A row of a matrix.
   *
   * @param label what is judged
   * @param options one for each column
   * @param error what is wrong with it
   */
  public record Row(String label, List<Option> options, String error) {}

  /** What is written in a field. */
  public enum LineType {
    TEXT,
    /** Several lines. */
    AREA,
    DATE,
    FILE,
    CHECKBOX,
    EMAIL,
    TEL;

    /** The type of an HTML input, but for {@link #AREA}, which is none. */
    public String html() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A field in which is written.
   *
   * @param id its id
   * @param name its name
   * @param label what it is for
   * @param type what is written there
   * @param mode which keys a device should offer
   * @param fill what a browser may fill in
   * @param value what is in it
   * @param longest in UTF-16 code units
   * @param min the first day
   * @param max the last day
   * @param required whether it must be filled in
   * @param error what is wrong with it
   */
  public record Line(
      String id,
      String name,
      String label,
      LineType type,
      String mode,
      String fill,
      String value,
      int longest,
      String min,
      String max,
      boolean required,
      String error) {}

  /** Whether one of the fields has an own error. */
  public boolean wrong() {
    return !error.isEmpty();
  }

  /** How many options stand in a row. */
  public int columns() {
    return options.size();
  }
}
