package io.echolot.platform.strict;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the query parameters that a call reads by itself, beside those of its method. Where several
 * calls read the same ones, an annotation that has this one names them for each.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AlsoTakes {

  /** Their names; one that ends with a star stands for all that begin so. */
  String[] value();
}
