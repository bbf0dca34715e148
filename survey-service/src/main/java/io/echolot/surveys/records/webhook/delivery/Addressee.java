package io.echolot.surveys.records.webhook.delivery;

import java.util.List;

/**
 * To whom a message goes.
 *
 * @param id the webhook's or alert's id
 * @param kind decides about the {@link Courier}: {@code webhook}, or by what an alert tells
 * @param url where a webhook is called; empty if that is a secret
 * @param secrets the newest first: what a webhook's messages are signed with, or an alert's
 *     address; none if the sealing key was changed
 */
public record Addressee(String id, String kind, String url, List<String> secrets) {

  public Addressee {
    secrets = List.copyOf(secrets);
  }

  @Override
  public String toString() {
    // Never in a log.
    return kind + " " + id;
  }
}
