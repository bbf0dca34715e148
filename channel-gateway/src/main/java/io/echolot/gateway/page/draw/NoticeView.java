package io.echolot.gateway.page.draw;

/**
 * A page that says something and asks nothing.
 *
 * @param head of the page
 * @param text what is said
 * @param link where it goes on; empty for nowhere
 * @param label of the link
 * @param atOnce whether it goes there without being asked to
 */
public record NoticeView(
    StepView.Head head, String text, String link, String label, boolean atOnce) {}
