package io.echolot.gateway.published;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelAddress;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.topic.TopicRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ways by which tenants can be reached, as the topic tells them. */
@ApplicationScoped
public class KnownChannels {

  private final Map<String, ChannelConfig> byTopicKey = new ConcurrentHashMap<>();
  private final Claims<String, ChannelConfig> publishableKeys = new Claims<>();
  private final Claims<ChannelAddress, ChannelConfig> addresses = new Claims<>();

  public Optional<ChannelConfig> byPublishableKey(String key) {
    return publishableKeys.owner(key);
  }

  /** The channel of a provider's account and address, e.g. a Twilio AccountSid and E.164 number. */
  public Optional<ChannelConfig> byAddress(Channel channel, String account, String address) {
    return addresses.owner(new ChannelAddress(channel, account, address));
  }

  /** All of a tenant's that are of one kind; may be empty. */
  public List<ChannelConfig> of(String tenant, Channel channel) {
    return byTopicKey.values().stream()
        .filter(config -> config.tenant().equals(tenant) && config.channel() == channel)
        .toList();
  }

  void accept(String topicKey, byte[] value) {
    if (value == null) {
      Optional.ofNullable(byTopicKey.remove(topicKey))
          .ifPresent(
              gone -> {
                key(gone).ifPresent(key -> publishableKeys.drop(key, topicKey));
                ChannelAddress.of(gone).ifPresent(address -> addresses.drop(address, topicKey));
              });
      return;
    }
    ChannelConfig channel = TopicRecords.channel(topicKey, value);
    Optional<ChannelConfig> before = Optional.ofNullable(byTopicKey.put(topicKey, channel));
    // What stays is never away for a moment: somebody may be answering by it.
    publishableKeys.move(before.flatMap(KnownChannels::key), key(channel), topicKey, channel);
    addresses.move(
        before.flatMap(ChannelAddress::of), ChannelAddress.of(channel), topicKey, channel);
  }

  private static Optional<String> key(ChannelConfig channel) {
    return Optional.of(channel.publishableKey()).filter(key -> !key.isEmpty());
  }
}
