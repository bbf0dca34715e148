/** What a survey's pattern means: the same in the services and in every browser, in linear time. */
package io.echolot.contracts.pattern;
