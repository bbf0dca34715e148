/**
 * What a survey means, for every door and for publishing alike: what an answer must be, what a text
 * recalls, which language fits. Readers, parsers and forms only make values; the rules here judge
 * them. No framework: where script needs a rule too, both run the same file of cases.
 */
package io.echolot.survey;
