package io.echolot.surveys.people.customer.transfer;

import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.customer.Customers.Saved;
import io.echolot.surveys.people.customer.identity.Identity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a file's lines would have brought, of which nothing is stored in a dry run. */
final class EarlierLines {

  private final Map<Identity, String> owners = new HashMap<>();
  private final Set<String> customers = new HashSet<>();

  /**
   * What becomes of a line after those before it.
   *
   * @param alone what would become of it without them
   * @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link Customers#merge} does, if one of
   *     them brought another customer one of its identities
   */
  Saved followedBy(Saved alone) {
    String id = alone.customer().id();
    for (Identity identity : alone.customer().identities()) {
      if (!owners.getOrDefault(identity, id).equals(id)) {
        throw Customers.taken(identity);
      }
    }
    alone.customer().identities().forEach(identity -> owners.put(identity, id));
    return new Saved(alone.customer(), customers.add(id) && alone.created());
  }
}
