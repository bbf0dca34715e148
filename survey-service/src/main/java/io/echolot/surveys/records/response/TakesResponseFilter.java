package io.echolot.surveys.records.response;

import io.echolot.platform.strict.AlsoTakes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that takes the parameters of a {@link ResponseFilter}. The survey isn't among them: some
 * calls have it in their address.
 */
@AlsoTakes({
  "channel",
  "state",
  "touchpoint",
  "stage",
  "language",
  "unit",
  "respondent",
  "from",
  "to",
  "version",
  "q",
  "feeling",
  "tag"
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesResponseFilter {}
