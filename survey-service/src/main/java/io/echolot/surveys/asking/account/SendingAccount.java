package io.echolot.surveys.asking.account;

import io.echolot.contracts.Channel;
import io.echolot.contracts.account.MessagingProvider;
import java.util.List;

/**
 * An account by which messages may go out.
 *
 * @param provider who carries them
 * @param addresses from which they come; may be empty
 */
public record SendingAccount(MessagingProvider provider, List<String> addresses) {

  /** On which channel they go. */
  public Channel channel() {
    return provider.channel();
  }
}
