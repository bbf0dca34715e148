package io.echolot.gateway.page.stop;

import io.echolot.gateway.page.draw.StepView;

/**
 * The page on which somebody says that they want no more messages, or that they do.
 *
 * @param head of the page
 * @param action where its form goes
 * @param title what is asked, or has come of it
 * @param go what its button does: {@code stop} or {@code resume}
 * @param label of the button
 */
public record StopView(StepView.Head head, String action, String title, String go, String label) {}
