package io.echolot.gateway.page;

/**
 * The page before a survey that isn't open to everybody.
 *
 * @param head of the page
 * @param action where the form goes
 * @param asks {@code pin}, {@code email} or {@code code}; empty if only a link helps
 * @param query of the survey's address, which goes on
 * @param email to which a code was sent; empty before
 * @param error what was wrong; empty for nothing
 * @param widget the element that takes over where there are scripts; null for none
 */
public record DoorView(
    StepView.Head head,
    String action,
    String asks,
    String query,
    String email,
    String error,
    StepView.Widget widget) {}
