package io.echolot.surveys.asking.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.AccountProof.ProvenAddress;
import java.time.Instant;
import java.util.List;

/**
 * What a provider says of an account.
 *
 * @param provenAt when it last confirmed it, which is now if there are no violations; absent if it
 *     never did
 * @param violations what doesn't hold, each with the account's field; empty if all of it does
 * @param addresses its addresses, and whether their messages are delivered to us; empty if
 *     something doesn't hold
 * @param verifyToken what the provider is to show when it asks whether the account's address is
 *     ours, for who enters it there by hand; absent if it asks nothing
 */
public record AccountCheckView(
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant provenAt,
    List<Violation> violations,
    List<ProvenAddress> addresses,
    @JsonInclude(JsonInclude.Include.NON_NULL) String verifyToken) {}
