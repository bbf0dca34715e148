/**
 * The conversation engine: reads what respondents write in their own words and says what is said
 * next. Pure: no framework, no store; the gateway's doors keep its state and send its words.
 */
package io.echolot.dialogue;
