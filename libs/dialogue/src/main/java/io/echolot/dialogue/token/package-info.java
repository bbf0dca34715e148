/** Words, numbers and signs of a message. */
package io.echolot.dialogue.token;
