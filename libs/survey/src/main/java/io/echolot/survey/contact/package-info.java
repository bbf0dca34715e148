/** By what somebody can be reached. */
package io.echolot.survey.contact;
