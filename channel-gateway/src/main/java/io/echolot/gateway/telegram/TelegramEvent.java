package io.echolot.gateway.telegram;

import io.echolot.dialogue.engine.Input;
import java.util.Optional;

/** What happened in a private chat with a bot. */
sealed interface TelegramEvent {

  /** Somebody wrote. */
  record Written(Input input) implements TelegramEvent {}

  /**
   * Somebody pressed a button, and sees it wait until that is acknowledged.
   *
   * @param callback by what Telegram knows the press
   * @param input what it does; empty if the button isn't ours
   */
  record Pressed(String callback, Optional<Input> input) implements TelegramEvent {}

  /** Somebody blocked the bot. */
  record Blocked() implements TelegramEvent {}
}
