package io.echolot.gateway.audience.base;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the rules of who is asked are kept. */
@ConfigMapping(prefix = "echolot.audience")
public interface AudienceConfig {

  /** How long a count of responses is believed; above 0. */
  @WithDefault("2s")
  Duration countsFor();

  /** How long a customer's profile is believed; above 0. */
  @WithDefault("10s")
  Duration profilesFor();

  /** How long an answer waits for MongoDB before it is taken without being counted. */
  @WithDefault("1s")
  Duration patience();

  /** For how long MongoDB is left alone after it didn't answer. */
  @WithDefault("5s")
  Duration pause();

  /** How long a response that was begun and not ended is remembered. */
  @WithDefault("30D")
  Duration begunFor();

  /**
   * How long an access token that was given for a PIN, a code or a signature lasts: longer than a
   * response may be late.
   */
  @WithDefault("36H")
  Duration accessFor();

  /** How often a minute one address may try to get into one survey. */
  @WithDefault("10")
  int triesPerMinute();

  /** How many wrong PINs of one survey may be tried at once, from all addresses together. */
  @WithDefault("30")
  int wrongTriesAtOnce();

  /** How often one more may be. */
  @WithDefault("36s")
  Duration wrongTriesEvery();

  /** How long the code in an e-mail can be used. */
  @WithDefault("15m")
  Duration codesFor();

  /** How many codes are sent to one e-mail address while one of them could be used. */
  @WithDefault("3")
  int codesPerAddress();

  /** How often a code may be entered wrongly before it is worth nothing. */
  @WithDefault("5")
  int triesPerCode();

  /** How long it is remembered that a customer was asked. */
  @WithDefault("400D")
  Duration contactsFor();
}
