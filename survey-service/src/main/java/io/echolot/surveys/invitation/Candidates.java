package io.echolot.surveys.invitation;

import io.echolot.surveys.Slice;
import io.echolot.surveys.customer.Customer;
import io.echolot.surveys.customer.Customers;
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

  Some of(String tenant, InvitationRequest request) {
    if (request.segment().isEmpty()) {
      return some(tenant, request.customers(), "");
    }
    List<String> ids =
        customers
            .all(
                tenant,
                request.segment(),
                Slice.after(request.cursor()),
                InvitationRequest.MOST + 1)
            .stream()
            .map(Customer::id)
            .toList();
    Slice<String> slice = Slice.of(ids, InvitationRequest.MOST, Function.identity());
    return some(tenant, slice.items(), slice.last());
  }

  private Some some(String tenant, List<String> ids, String next) {
    Map<String, Customer> known =
        customers.lockAll(tenant, ids).stream()
            .collect(Collectors.toMap(Customer::id, Function.identity()));
    return new Some(ids, known, next);
  }
}
