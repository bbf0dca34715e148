/** What a message means as the answer of a question, and why it may mean none. */
package io.echolot.dialogue.reading;
