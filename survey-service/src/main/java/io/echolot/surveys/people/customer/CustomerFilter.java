package io.echolot.surveys.people.customer;

import java.util.Map;

/**
 * Which customers are wanted.
 *
 * @param segment the key of a segment to which they belong; empty for any
 * @param begins how their id or one of their identities begins, in any case; empty for anyhow
 * @param attributes texts that their attributes must have
 */
record CustomerFilter(String segment, String begins, Map<String, String> attributes) {}
