package io.echolot.contracts;

import java.time.Instant;

/**
 * That a response is to be erased, in all its revisions. Which one says the key on {@link
 * Topics#ERASURE_REQUESTS}; the gateway, the log's only writer, does it.
 *
 * @param requestedAt when somebody asked for it
 */
public record ErasureRequest(Instant requestedAt) {}
