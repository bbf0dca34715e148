package io.echolot.gateway.seen;

import java.time.Instant;

/**
 * That pages of an origin called.
 *
 * @param origin e.g. {@code https://shop.example}; empty for pages of ours, and for apps
 * @param allowed whether they might use the key then
 * @param at when they called last
 */
public record SeenPage(String origin, boolean allowed, Instant at) {}
