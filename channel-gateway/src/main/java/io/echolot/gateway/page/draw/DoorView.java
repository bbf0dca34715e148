package io.echolot.gateway.page.draw;

/**
 * The page before a survey that isn't open to everybody.
 *
 * @param head of the page
 * @param action where the form goes
 * @param asks what is asked for
 * @param query of the survey's address, which goes on
 * @param email to which a code was sent; empty before
 * @param error what was wrong; empty for nothing
 * @param widget the element that takes over where there are scripts; null for none
 */
public record DoorView(
    StepView.Head head,
    String action,
    Asks asks,
    String query,
    String email,
    String error,
    StepView.Widget widget) {

  /** What can be asked for before a survey. */
  public enum Asks {
    PIN,
    EMAIL,
    /** The code that was sent to the e-mail address. */
    CODE,
    /** Nothing: only a personal link helps. */
    LINK
  }
}
