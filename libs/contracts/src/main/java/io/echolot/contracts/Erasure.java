package io.echolot.contracts;

import java.time.Instant;

/**
 * That a record was erased for good. Which one says only the key on {@link Topics#ERASURES}, a
 * keyed hash, e.g. {@code acme/5d0c6c1fd2a3c1d29a1e55b2f5b8a0ce}.
 *
 * @param at when it was erased
 */
public record Erasure(Instant at) {}
