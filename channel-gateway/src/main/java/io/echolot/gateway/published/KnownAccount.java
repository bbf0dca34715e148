package io.echolot.gateway.published;

import io.echolot.contracts.account.ChannelAccount;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant's account with a provider, and by what we are known there.
 *
 * @param account what the topic tells
 * @param credentials secrets by their names; empty if none of our keys opens them
 */
public record KnownAccount(ChannelAccount account, Optional<Map<String, String>> credentials) {

  public KnownAccount {
    credentials = credentials.map(Map::copyOf);
  }

  public String id() {
    return account.id();
  }

  public String tenant() {
    return account.tenant();
  }

  /** The secret of that name; empty if there is none, or it can't be opened. */
  public Optional<String> secret(String name) {
    return credentials.map(all -> all.get(name)).filter(secret -> !secret.isEmpty());
  }

  /** Whether what is no secret is set to {@code false}; it isn't if nothing is said. */
  public boolean isSwitchedOff(String setting) {
    return "false".equals(account.settings().get(setting));
  }

  /** Never with its credentials. */
  @Override
  public String toString() {
    return account.toString();
  }
}
