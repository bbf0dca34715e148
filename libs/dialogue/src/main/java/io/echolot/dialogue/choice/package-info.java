/** Reads choices. */
package io.echolot.dialogue.choice;
