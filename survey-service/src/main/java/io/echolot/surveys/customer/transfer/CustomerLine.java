package io.echolot.surveys.customer.transfer;

import io.echolot.surveys.customer.CustomerBody;

/**
 * A line of an import.
 *
 * @param number its number, from 1
 * @param id the customer's pseudonym; empty if it names none
 * @param body what it says of the customer; null if it can't be read
 * @param wrong why it can't be read; empty if it can
 */
record CustomerLine(int number, String id, CustomerBody body, String wrong) {

  static CustomerLine unreadable(int number, String wrong) {
    return new CustomerLine(number, "", null, wrong);
  }
}
