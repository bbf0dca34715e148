package io.echolot.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much comes in by each door. Above {@code quarkus.http.limits.max-body-size} nothing does. */
@ConfigMapping(prefix = "echolot.doors")
public interface DoorConfig {

  /** The largest response, and the longest line of a batch: its record fits the log four times. */
  @WithDefault("256K")
  MemorySize response();

  /** The largest upload; more than {@code echolot.files.max-bytes}, which has its own problem. */
  @WithDefault("11M")
  MemorySize file();

  /** The largest batch of a kiosk; it is streamed. */
  @WithDefault("11M")
  MemorySize kiosk();

  /** The most lines of a kiosk's batch. */
  @WithDefault("1000")
  int kioskLines();

  /** The largest import; it is streamed. */
  @WithDefault("11M")
  MemorySize imports();

  /** The most lines of an import. */
  @WithDefault("10000")
  int importLines();

  /** The largest batch of mentions. */
  @WithDefault("4M")
  MemorySize mentions();

  /** The largest webhook of an SMS provider: 1,600 characters, encoded, and what is about them. */
  @WithDefault("64K")
  MemorySize sms();

  /**
   * The largest webhook of Telegram's: a message and the one that it replies to, of 4,096
   * characters each with up to six bytes, with their formatting and their buttons.
   */
  @WithDefault("256K")
  MemorySize telegram();

  /** The largest webhook of WhatsApp's: Meta sends many messages at once, of 3 MB at the most. */
  @WithDefault("3M")
  MemorySize whatsapp();

  /** The largest form of the hosted page, which carries the answers so far. */
  @WithDefault("512K")
  MemorySize page();

  /** The largest form of the hosted page with files. */
  @WithDefault("11M")
  MemorySize pageFiles();

  /** The largest body of any other call. */
  @WithDefault("16K")
  MemorySize other();

  /** How much of all bodies together is held at the same time; those above are told to wait. */
  @WithDefault("32M")
  MemorySize atOnce();

  /**
   * How long a body that is held may take to arrive; less than {@code echolot.receive.body-within},
   * which ends the connection without a word.
   */
  @WithDefault("20s")
  Duration patience();
}
