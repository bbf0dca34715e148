/** Which of a survey's languages somebody is asked in. */
package io.echolot.survey.language;
