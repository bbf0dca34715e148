package io.echolot.gateway.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A short link as its owner sees it.
 *
 * @param code what stands in it, from 23456789 and letters that look like no other
 * @param url the short address
 * @param publishableKey the key of the channel by which is answered
 * @param survey the survey's key
 * @param query the query of the page's address
 * @param expires when it ends; absent for never
 * @param createdAt when it was made
 * @param clicks how often it was followed; nothing else is kept of that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkView(
    String code,
    String url,
    String publishableKey,
    String survey,
    String query,
    Instant expires,
    Instant createdAt,
    long clicks) {

  static LinkView of(ShortLink link, String publicUrl) {
    return new LinkView(
        link.code(),
        publicUrl.replaceAll("/$", "") + "/l/" + link.code(),
        link.publishableKey(),
        link.survey(),
        link.query(),
        link.expires(),
        link.createdAt(),
        link.clicks());
  }
}
