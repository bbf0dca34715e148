package io.echolot.gateway.survey;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.TopicRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ways by which tenants can be reached, as the topic tells them. */
@ApplicationScoped
public class Channels {

  private record Address(Channel channel, String account, String address) {}

  private final Map<String, ChannelConfig> byTopicKey = new ConcurrentHashMap<>();
  private final Map<String, ChannelConfig> byPublishableKey = new ConcurrentHashMap<>();
  private final Map<Address, ChannelConfig> byAddress = new ConcurrentHashMap<>();

  public Optional<ChannelConfig> byPublishableKey(String key) {
    return Optional.ofNullable(byPublishableKey.get(key));
  }

  /** The channel of a provider's account and address, e.g. a Twilio AccountSid and E.164 number. */
  public Optional<ChannelConfig> byAddress(Channel channel, String account, String address) {
    return Optional.ofNullable(byAddress.get(new Address(channel, account, address)));
  }

  void accept(String topicKey, byte[] value) {
    // Read before anything is taken away: what is unfit leaves the channel as it was.
    ChannelConfig channel = value == null ? null : TopicRecords.channel(topicKey, value);
    ChannelConfig before = byTopicKey.remove(topicKey);
    if (before != null) {
      byPublishableKey.remove(before.publishableKey(), before);
      byAddress.remove(address(before), before);
    }
    if (channel == null) {
      return;
    }
    byTopicKey.put(topicKey, channel);
    if (!channel.publishableKey().isEmpty()) {
      byPublishableKey.put(channel.publishableKey(), channel);
    }
    if (!channel.address().isEmpty()) {
      byAddress.put(address(channel), channel);
    }
  }

  private static Address address(ChannelConfig channel) {
    return new Address(channel.channel(), channel.account(), channel.address());
  }
}
