package io.echolot.surveys.people.segment;

import io.echolot.surveys.people.customer.Customer;
import java.util.List;

/**
 * To whom a condition would apply.
 *
 * @param count to how many of those who were looked at
 * @param seen how many customers were looked at: all, or the first hundred thousand by their ids
 * @param examples the first ten to whom it applies
 */
public record Preview(int count, int seen, List<Customer> examples) {}
