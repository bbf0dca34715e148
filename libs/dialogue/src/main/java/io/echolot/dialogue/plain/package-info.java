/** Reads numbers, days, yes or no, and texts of a form. */
package io.echolot.dialogue.plain;
