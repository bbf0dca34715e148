/** What is said, in our own words. */
package io.echolot.dialogue.say;
