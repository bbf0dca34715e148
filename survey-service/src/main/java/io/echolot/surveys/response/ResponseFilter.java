package io.echolot.surveys.response;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which responses are wanted.
 *
 * @param equal stored fields that must have a value
 * @param from not before that time
 * @param to before that time
 */
record ResponseFilter(Map<String, String> equal, Optional<Instant> from, Optional<Instant> to) {}
