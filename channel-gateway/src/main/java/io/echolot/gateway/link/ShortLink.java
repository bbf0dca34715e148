package io.echolot.gateway.link;

import io.echolot.contracts.customer.SurveyLink;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A short address of a hosted page.
 *
 * @param code what stands in it
 * @param tenant whose it is
 * @param publishableKey the key of the channel by which is answered
 * @param survey the survey's key
 * @param query the query of the page's address, without the question mark; empty for none
 * @param expires when it ends; null for never
 * @param createdAt when it was made
 * @param clicks how often it was followed
 */
record ShortLink(
    String code,
    String tenant,
    String publishableKey,
    String survey,
    String query,
    Instant expires,
    Instant createdAt,
    long clicks) {

  private static final Pattern CODE = Pattern.compile("[2-9a-z]{8}");

  /** Whether a text could be a code; what isn't needs no looking up. */
  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** Where it leads, on our own pages. */
  String path() {
    return SurveyLink.page(publishableKey, survey, Optional.of(query));
  }
}
