package io.echolot.gateway.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a body of JSON in which people's words stand. What no store can hold of them ({@link
 * Texts#kept}) is left out by whoever reads them: nobody could see what to correct, and the rest
 * would be lost.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface PeoplesText {}
