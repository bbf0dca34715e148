/** STOP in all ways to ask for it. */
package io.echolot.dialogue.optout;
