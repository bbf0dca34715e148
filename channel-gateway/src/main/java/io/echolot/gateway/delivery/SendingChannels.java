package io.echolot.gateway.delivery;

import io.echolot.contracts.Channel;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.channel.ChannelAddress;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.gateway.published.KnownChannels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** By which of a tenant's channels a message goes out, and its recipient answers. */
@ApplicationScoped
public class SendingChannels {

  private final KnownChannels channels;

  SendingChannels(KnownChannels channels) {
    this.channels = channels;
  }

  /** Whether an address is one of the account's, in whatever form it is written. */
  public static boolean has(KnownAccount known, Channel channel, String address) {
    ChannelAccount account = known.account();
    String plain = new ChannelAddress(channel, account.account(), address).address();
    return account.addresses().stream()
        .map(own -> new ChannelAddress(channel, account.account(), own).address())
        .anyMatch(plain::equals);
  }

  /** The channel of an account's address; one that asks no survey if the tenant has none. */
  public ChannelConfig of(KnownAccount known, Channel channel, String address) {
    String account = known.account().account();
    return channels
        .byAddress(channel, account, address)
        .filter(config -> config.tenant().equals(known.tenant()))
        .orElseGet(() -> without(known.tenant(), channel, account, address));
  }

  /** One that asks no survey. */
  public static ChannelConfig without(
      String tenant, Channel channel, String account, String address) {
    return new ChannelConfig(tenant, "", channel, "", List.of(), address, account, "", "", 0);
  }
}
