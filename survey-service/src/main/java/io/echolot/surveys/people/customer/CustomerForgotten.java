package io.echolot.surveys.people.customer;

/**
 * That a customer is forgotten in this transaction, which holds the customer's lock.
 *
 * @param tenant whose customer
 * @param customer as they were until now
 */
public record CustomerForgotten(String tenant, Customer customer) {}
