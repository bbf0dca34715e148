package io.echolot.gateway.dialogue;

/**
 * A message that a conversation has taken.
 *
 * @param message its key
 * @param reply what was replied
 */
record HandledMessage(String message, Reply reply) {}
