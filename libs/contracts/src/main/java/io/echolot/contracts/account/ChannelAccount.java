package io.echolot.contracts.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Topics;
import java.util.List;
import java.util.Map;

/**
 * A tenant's account with a provider, by which messages come in and go out. E.g. {@code
 * {"tenant":"acme","id":"0193a5b2-…","provider":"twilio","account":"AC…","addresses":["+4930123456"],
 * "settings":{"repliesToStop":"true"},"messagesPerSecond":1,"credentials":"AYx…"}}.
 *
 * @param tenant whose it is
 * @param id unique among all tenants; part of the address to which the provider delivers, {@code
 *     /v1/in/{provider}/{id}}
 * @param provider who carries the messages
 * @param account the provider's own name of it, e.g. a Twilio AccountSid; not empty
 * @param addresses the addresses that messages come from and go to, in the form of {@link
 *     io.echolot.contracts.channel.ChannelAddress}; may be empty while none is set up
 * @param settings what else the provider's door needs and is no secret, by its name; may be empty
 * @param messagesPerSecond how many messages the provider takes, from 1; a long one counts by its
 *     segments
 * @param credentials a JSON object of texts, sealed for {@link #topicKey()}
 */
public record ChannelAccount(
    String tenant,
    String id,
    MessagingProvider provider,
    String account,
    List<String> addresses,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> settings,
    int messagesPerSecond,
    String credentials) {

  public ChannelAccount {
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    settings = settings == null ? Map.of() : Map.copyOf(settings);
  }

  /** The key of its record on {@link Topics#ACCOUNTS}, and for whom its credentials are sealed. */
  public String topicKey() {
    return topicKey(tenant, id);
  }

  /** That of an account. */
  public static String topicKey(String tenant, String id) {
    return tenant + "/" + id;
  }

  /** Never with its credentials, sealed as they are. */
  @Override
  public String toString() {
    return provider.wireName() + " account " + topicKey();
  }
}
