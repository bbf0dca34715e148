package io.echolot.gateway.guard;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.platform.secret.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Tokens with which responses begin. They say when, for which key, and how much work is due. */
@ApplicationScoped
class StartTokens {

  private static final String PURPOSE = "start";
  private static final String KEY = "key";
  private static final String ISSUED = "at";
  private static final String BITS = "bits";

  private final SignedTokens tokens;
  private final GuardConfig config;
  private final Clock clock;

  StartTokens(SignedTokens tokens, GuardConfig config, Clock clock) {
    this.tokens = tokens;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What a token says.
   *
   * @param issued when it was given out
   * @param bits how many zero bits the proof must have; 0 for no proof
   */
  record Start(Instant issued, int bits) {}

  /** When a token that is given out now ends. */
  Instant end() {
    return clock.instant().plus(config.tokensFor());
  }

  String sign(ChannelConfig channel, int bits) {
    Map<String, Object> claims =
        Map.of(KEY, channel.publishableKey(), ISSUED, clock.instant().toEpochMilli(), BITS, bits);
    return tokens.sign(PURPOSE, channel.tenant(), claims, end());
  }

  /** Empty if it is none of ours, or has ended. */
  Optional<Start> read(ChannelConfig channel, String token) {
    return tokens
        .read(PURPOSE, channel.tenant(), token, clock.instant())
        .filter(claims -> channel.publishableKey().equals(claims.get(KEY)))
        .map(claims -> new Start(Instant.ofEpochMilli(number(claims, ISSUED)), bits(claims)));
  }

  private static int bits(Map<String, Object> claims) {
    return (int) number(claims, BITS);
  }

  private static long number(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
