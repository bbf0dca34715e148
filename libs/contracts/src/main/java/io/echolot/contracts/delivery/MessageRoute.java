package io.echolot.contracts.delivery;

import io.echolot.contracts.Channel;
import io.echolot.contracts.account.ChannelAccount;

/**
 * By which way a message goes out.
 *
 * @param account the {@link ChannelAccount#id}
 * @param channel what kind of message it is
 * @param from one of the account's addresses
 * @param to whose it is; of an SMS a number in E.164 form
 */
public record MessageRoute(String account, Channel channel, String from, String to) {

  /** Never with the addresses. */
  @Override
  public String toString() {
    return channel + " by account " + account;
  }
}
