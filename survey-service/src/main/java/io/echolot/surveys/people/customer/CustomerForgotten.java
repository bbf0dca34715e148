package io.echolot.surveys.people.customer;

/**
 * That a customer is forgotten in this transaction.
 *
 * @param tenant whose customer
 * @param id the customer's pseudonym
 */
public record CustomerForgotten(String tenant, String id) {}
