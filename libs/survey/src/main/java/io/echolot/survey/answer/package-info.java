/** What an answer must be, whichever door it comes by. */
package io.echolot.survey.answer;
