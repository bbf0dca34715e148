/** Reads scores. */
package io.echolot.dialogue.score;
