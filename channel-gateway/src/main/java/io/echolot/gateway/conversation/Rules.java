package io.echolot.gateway.conversation;

import java.time.Duration;

/**
 * How patient a conversation is.
 *
 * @param restartAfter how long after its end a message starts a new response
 * @param abandonAfter after how much silence an open conversation is given up
 * @param mostTries how often a question is asked in all before it is left open
 */
public record Rules(Duration restartAfter, Duration abandonAfter, int mostTries) {}
