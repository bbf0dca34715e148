/** Holds a conversation: a pure function of survey, state and message. */
package io.echolot.dialogue.engine;
