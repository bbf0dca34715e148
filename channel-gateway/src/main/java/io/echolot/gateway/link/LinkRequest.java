package io.echolot.gateway.link;

import java.time.Instant;

/**
 * A short link to be made.
 *
 * @param publishableKey the key of the channel by which is answered
 * @param survey the key of a published survey
 * @param query the query of the page's address, e.g. {@code lang=de&touchpoint=checkout}; may be
 *     absent
 * @param expires when it ends; absent for never
 */
public record LinkRequest(String publishableKey, String survey, String query, Instant expires) {

  public LinkRequest {
    publishableKey = publishableKey == null ? "" : publishableKey;
    survey = survey == null ? "" : survey;
    query = query == null ? "" : query;
  }
}
