/** STOP, HELP and their like, as commands. */
package io.echolot.dialogue.command;
