package io.echolot.gateway.page.stop;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who wants no more messages, as a link says it. E.g. {@code
 * {"t":"acme","r":"anna@shop.example","m":"0193a5b2-…","l":"de"}}: short names, for it stands in an
 * address.
 *
 * @param tenant whose messages
 * @param recipient the address to which they go
 * @param message the id of the one that brought the link
 * @param language BCP 47 tag of that message
 */
public record StopRequest(
    @JsonProperty("t") String tenant,
    @JsonProperty("r") String recipient,
    @JsonProperty("m") String message,
    @JsonProperty("l") String language) {

  /** Never with an address. */
  @Override
  public String toString() {
    return "stop of " + tenant + "/" + message;
  }
}
