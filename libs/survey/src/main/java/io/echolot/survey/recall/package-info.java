/** What a text recalls of what was said before. */
package io.echolot.survey.recall;
