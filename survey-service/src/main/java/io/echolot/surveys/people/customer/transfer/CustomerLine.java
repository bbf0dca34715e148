package io.echolot.surveys.people.customer.transfer;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.people.consent.ConsentEntry;
import io.echolot.surveys.people.customer.CustomerBody;
import java.util.List;
import java.util.Map;

/**
 * A line of an import.
 *
 * @param number its number, from 1
 * @param id the customer's pseudonym; empty if it names none
 * @param body what it says of the customer; null if it can't be read
 * @param wrong why it can't be read, and which field of it if it is one; empty if it can
 * @param consents what it says of being asked
 * @param columns what the file calls the body's fields, by their paths; those that aren't there are
 *     called as in the body
 */
record CustomerLine(
    int number,
    String id,
    CustomerBody body,
    List<Violation> wrong,
    List<ConsentEntry> consents,
    Map<String, String> columns) {

  CustomerLine {
    wrong = List.copyOf(wrong);
    consents = List.copyOf(consents);
    columns = Map.copyOf(columns);
  }

  static CustomerLine unreadable(int number, Violation wrong) {
    return new CustomerLine(number, "", null, List.of(wrong), List.of(), Map.of());
  }

  /** What is wrong with a field, by the name that it has in the file. */
  Violation named(Violation violation) {
    String column = columns.getOrDefault(violation.field(), violation.field());
    return new Violation(column, violation.message(), violation.question());
  }
}
