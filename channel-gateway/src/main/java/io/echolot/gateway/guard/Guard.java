package io.echolot.gateway.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.guard.StartTokens.Start;
import io.echolot.platform.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps machines from answering in people's place, without asking a third party. A response's
 * member {@code guard} tells its token, its proof of work, and what was put into a field that
 * people neither see nor hear.
 */
@ApplicationScoped
public class Guard {

  public static final Problem PROOF_NEEDED =
      new Problem("proof-needed", Status.FORBIDDEN, "A proof of work is needed");

  private static final int MOST_KEYS = 10_000;
  private static final int LONGEST_TOKEN = 1_000;

  /** In seconds; an alarm ends after a calm minute. */
  private static final String CALM_AFTER = "60";

  private final StartTokens tokens;
  private final GuardConfig config;
  private final MeterRegistry meters;
  private final Clock clock;
  private final LoadingCache<String, Alarm> alarms;
  private final Begun begun = new Begun();

  Guard(StartTokens tokens, GuardConfig config, MeterRegistry meters, Clock clock) {
    this.tokens = tokens;
    this.config = config;
    this.meters = meters;
    this.clock = clock;
    this.alarms =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Duration.ofHours(1))
            .build(key -> new Alarm(config.startsPerMinute(), config.addresses(), clock.instant()));
  }

  /**
   * Whether a revision comes from a machine that gave itself away, so that it is dropped while the
   * sender is told that it was taken. The metric {@code echolot.guard.dropped} counts them.
   *
   * @param response the id of the response
   * @param address the caller's network address
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link #PROOF_NEEDED} if it is doubted; the
   *     metric {@code echolot.guard.doubted} counts them
   */
  public boolean drops(JsonNode body, String response, ChannelConfig channel, String address) {
    if (channel.allowedOrigins().isEmpty()) {
      return false;
    }
    JsonNode guard = body.path("guard");
    if (isTrapped(guard.path("trap").asText())) {
      return true;
    }
    Instant now = clock.instant();
    Alarm alarm = alarm(channel, response, address, now);
    Optional<Start> start = start(channel, guard);
    boolean isPaid = start.filter(s -> isPaid(s, guard, response)).isPresent();
    if (!isPaid && isDoubted(body, start, alarm, now)) {
      meters.counter("echolot.guard.doubted").increment();
      throw PROOF_NEEDED.because("Get a token and its difficulty, and send the proof along.");
    }
    begun.add(channel, response);
    return false;
  }

  /**
   * The same where nobody can do work, in a form without scripts or a chat: while the key is under
   * attack nothing new begins there.
   *
   * @param trap what was put into a field that people neither see nor hear; empty for nothing
   * @param begins the id of the response, or of the conversation that will bring one
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#TOO_MANY_REQUESTS} with
   *     {@code Retry-After}
   */
  public boolean dropsWithoutScript(
      String trap, String begins, ChannelConfig channel, String address) {
    if (isTrapped(trap)) {
      return true;
    }
    Instant now = clock.instant();
    boolean isNew = !begun.has(channel, begins);
    if (alarm(channel, begins, address, now).isRinging(now) && isNew) {
      meters.counter("echolot.guard.doubted").increment();
      throw Problem.TOO_MANY_REQUESTS.because(
          "Too many begin at the moment.", Map.of("Retry-After", CALM_AFTER));
    }
    begun.add(channel, begins);
    return false;
  }

  /**
   * Whether somebody paid by work for one thing.
   *
   * @param token from the call for tokens
   * @param proof the work
   * @param what it was done for, in the place of a response's id
   */
  public boolean isPaid(ChannelConfig channel, String token, String proof, String what) {
    ObjectNode guard = JsonNodeFactory.instance.objectNode();
    guard.put("token", token).put("proof", proof);
    return start(channel, guard).filter(start -> isPaid(start, guard, what)).isPresent();
  }

  private boolean isTrapped(String trap) {
    if (!trap.isEmpty()) {
      meters.counter("echolot.guard.dropped").increment();
    }
    return !trap.isEmpty();
  }

  /** The key's alarm, which has heard of a response that isn't known to have begun. */
  private Alarm alarm(ChannelConfig channel, String response, String address, Instant now) {
    Alarm alarm = alarms.get(channel.publishableKey());
    if (!begun.has(channel, response)) {
      alarm.started(address, now);
    }
    return alarm;
  }

  private Optional<Start> start(ChannelConfig channel, JsonNode guard) {
    String token = guard.path("token").asText();
    return token.isEmpty() || token.length() > LONGEST_TOKEN
        ? Optional.empty()
        : tokens.read(channel, token);
  }

  private boolean isPaid(Start start, JsonNode guard, String response) {
    String proof = guard.path("proof").asText();
    return start.bits() >= config.difficulty()
        && ProofOfWork.isDone(guard.path("token").asText(), response, proof, start.bits());
  }

  private boolean isDoubted(JsonNode body, Optional<Start> start, Alarm alarm, Instant now) {
    boolean isHasty =
        !body.path("state").asText().equals("partial")
            && start.filter(s -> now.isBefore(s.issued().plus(config.fastest()))).isPresent();
    return isHasty || config.required() && start.isEmpty() || alarm.isRinging(now);
  }
}
