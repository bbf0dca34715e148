package io.echolot.contracts.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.contracts.Topics;
import java.util.List;

/**
 * One way by which a tenant's respondents reach us: a web property, a phone number, a chat. It
 * holds nothing secret; provider secrets come to the gateway by its environment.
 *
 * @param tenant whose channel it is
 * @param id unique within the tenant, e.g. {@code web-shop}
 * @param channel what kind it is
 * @param publishableKey names this channel in a page's source ({@code pk_...}); globally unique;
 *     empty for channels without web access
 * @param allowedOrigins the web origins (RFC 6454) that may use the key, e.g. {@code
 *     https://shop.example}; empty for none
 * @param address the provider's address, e.g. an E.164 phone number; empty for web and chat
 * @param account the provider's account, e.g. a Twilio AccountSid; empty for web and chat
 * @param surveyKey the survey that a dialogue on this channel asks; empty if callers name one
 * @param touchpoint where that dialogue takes place; empty for the survey's first
 * @param requestsPerMinute how many requests a minute the key may make in all; 0 for the gateway's
 *     default
 * @param unit the key of the organisational unit of which what comes by it speaks, unless something
 *     closer to the respondent says another; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChannelConfig(
    String tenant,
    String id,
    Channel channel,
    String publishableKey,
    List<String> allowedOrigins,
    String address,
    String account,
    String surveyKey,
    String touchpoint,
    int requestsPerMinute,
    String unit) {

  public ChannelConfig {
    publishableKey = publishableKey == null ? "" : publishableKey;
    allowedOrigins = allowedOrigins == null ? List.of() : List.copyOf(allowedOrigins);
    address = address == null ? "" : address;
    account = account == null ? "" : account;
    surveyKey = surveyKey == null ? "" : surveyKey;
    touchpoint = touchpoint == null ? "" : touchpoint;
    unit = unit == null ? "" : unit;
  }

  /** A channel of the whole company. */
  public ChannelConfig(
      String tenant,
      String id,
      Channel channel,
      String publishableKey,
      List<String> allowedOrigins,
      String address,
      String account,
      String surveyKey,
      String touchpoint,
      int requestsPerMinute) {
    this(
        tenant,
        id,
        channel,
        publishableKey,
        allowedOrigins,
        address,
        account,
        surveyKey,
        touchpoint,
        requestsPerMinute,
        "");
  }

  /** The same of that unit; empty for none. */
  public ChannelConfig inUnit(String newUnit) {
    return new ChannelConfig(
        tenant,
        id,
        channel,
        publishableKey,
        allowedOrigins,
        address,
        account,
        surveyKey,
        touchpoint,
        requestsPerMinute,
        newUnit);
  }

  /** The key of its record on {@link Topics#CHANNELS}. */
  public String topicKey() {
    return tenant + "/" + id;
  }
}
