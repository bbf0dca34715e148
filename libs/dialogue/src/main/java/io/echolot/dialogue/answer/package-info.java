/** Reads a message as the answer of a question, of whatever kind. */
package io.echolot.dialogue.answer;
