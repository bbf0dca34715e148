/** A message with what its words do, and the part of it that counts. */
package io.echolot.dialogue.phrasing;
