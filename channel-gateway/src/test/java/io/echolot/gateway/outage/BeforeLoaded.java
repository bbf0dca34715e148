package io.echolot.gateway.outage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of tests that look at a gateway which hasn't read what was published. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface BeforeLoaded {}
