/** What words do, in each language. */
package io.echolot.dialogue.lexicon;
