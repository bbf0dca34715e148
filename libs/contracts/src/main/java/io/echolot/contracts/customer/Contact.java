package io.echolot.contracts.customer;

import io.echolot.contracts.Channel;
import io.echolot.contracts.Topics;
import java.time.Instant;

/**
 * That a customer was asked something. Written by whoever asked; both the services that ask read
 * all of them.
 *
 * @param tenant whose customer
 * @param respondent the customer's pseudonym; not empty
 * @param surveyKey what was asked
 * @param channel how
 * @param at when
 */
public record Contact(
    String tenant, String respondent, String surveyKey, Channel channel, Instant at) {

  private static final int DAY = "2026-11-25".length();

  /** The key of its record on {@link Topics#CONTACTS}: asked twice on a day counts once. */
  public String topicKey() {
    return tenant + "/" + respondent + "/" + surveyKey + "/" + at.toString().substring(0, DAY);
  }
}
