package io.echolot.surveys.asking.invitation;

import io.echolot.surveys.base.http.Slice;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.Customers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds those who might be invited. */
@ApplicationScoped
class Candidates {

  private final Customers customers;

  Candidates(Customers customers) {
    this.customers = customers;
  }

  /**
   * Some who might be invited.
   *
   * @param ids their pseudonyms
   * @param known those of them who are customers; nobody changes or invites them meanwhile
   * @param next after whom the rest begins; empty if that are all
   */
  record Some(List<String> ids, Map<String, Customer> known, String next) {}

  /** Within a transaction, until whose end nobody else changes or invites them. */
  Uni<Some> of(String tenant, InvitationRequest request) {
    if (request.segment().isEmpty()) {
      return some(tenant, request.customers(), "");
    }
    return customers
        .all(tenant, request.segment(), Slice.after(request.cursor()), InvitationRequest.MOST + 1)
        .map(found -> found.stream().map(Customer::id).toList())
        .map(ids -> Slice.of(ids, InvitationRequest.MOST, Function.identity()))
        .flatMap(slice -> some(tenant, slice.items(), slice.last()));
  }

  private Uni<Some> some(String tenant, List<String> ids, String next) {
    return customers
        .lockAll(tenant, ids)
        .map(held -> held.stream().collect(Collectors.toMap(Customer::id, Function.identity())))
        .map(known -> new Some(ids, known, next));
  }
}
