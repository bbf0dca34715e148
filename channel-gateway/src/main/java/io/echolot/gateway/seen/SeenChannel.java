package io.echolot.gateway.seen;

/** A channel by whose key pages call. */
record SeenChannel(String tenant, String publishableKey) {}
