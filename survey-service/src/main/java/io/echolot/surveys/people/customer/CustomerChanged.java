package io.echolot.surveys.people.customer;

/**
 * That a customer, or what a customer did, was changed in this transaction, which holds the
 * customer's lock.
 *
 * @param tenant whose customer
 * @param id the customer's pseudonym
 */
public record CustomerChanged(String tenant, String id) {}
