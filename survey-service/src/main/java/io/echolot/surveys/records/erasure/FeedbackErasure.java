package io.echolot.surveys.records.erasure;

import java.time.Instant;

/**
 * How far it is with the erasure of all that a customer said.
 *
 * @param respondent the customer's pseudonym
 * @param requestedAt what was begun or answered until then is erased, whenever it comes
 * @param left how many such responses are still stored; 0 when all that is known is gone
 */
public record FeedbackErasure(String respondent, Instant requestedAt, long left) {}
