/** What answers that were counted let one say, and how surely; every formula names its source. */
package io.echolot.survey.statistics;
