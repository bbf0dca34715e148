package io.echolot.gateway.dialogue;

import com.mongodb.MongoException;
import io.echolot.contracts.feedback.Response;
import io.echolot.dialogue.engine.Turn;
import io.echolot.dialogue.voice.Voice;
import io.echolot.gateway.dialogue.ConversationStore.Held;
import io.echolot.gateway.dialogue.InboundStore.Claim;
import io.echolot.gateway.intake.IntakeOutcome;
import io.echolot.gateway.intake.ResponseIntake;
import io.echolot.gateway.log.Erasures;
import io.echolot.gateway.published.Subscription;
import io.echolot.platform.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Holds conversations: each message is taken once, and a repeated one gets the same reply. A reply
 * is given only after the answer, or the opt-out, is safe in the log. Blocks; not for event loops.
 */
@ApplicationScoped
public class Dialogues {

  /** Longer than a message takes, and as long as Twilio waits for a reply. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** For the messages of one respondent that came just before. With the intake's: under a lease. */
  private static final Duration TURN_PATIENCE = Duration.ofSeconds(5);

  private static final Duration INTAKE_PATIENCE = Duration.ofSeconds(8);
  private static final long POLL_MILLIS = 25;
  private final InboundStore inbound;
  private final ConversationStore conversations;
  private final Turns turns;
  private final ResponseIntake responses;
  private final Erasures erasures;
  private final ConsentNotes consents;
  private final Subscription subscription;
  private final Clock clock;
  private volatile boolean indexed;

  Dialogues(
      InboundStore inbound,
      ConversationStore conversations,
      Turns turns,
      ResponseIntake responses,
      Erasures erasures,
      ConsentNotes consents,
      Subscription subscription,
      Clock clock) {
    this.inbound = inbound;
    this.conversations = conversations;
    this.turns = turns;
    this.responses = responses;
    this.erasures = erasures;
    this.consents = consents;
    this.subscription = subscription;
    this.clock = clock;
  }

  /**
   * Makes sure that surveys and channels are known. Before that, nobody can say that a channel
   * isn't there.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE}
   */
  public void ensureReady() {
    subscription.requireLoaded();
  }

  /**
   * Takes a message and says what to reply.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if it can't be
   *     taken now; then nothing was changed that its repetition would not change in the same way
   */
  public Reply take(Message message, Voice voice) {
    ensureReady();
    try {
      ensureIndexes();
      Optional<Reply> earlier = claim(message.key());
      return earlier.isPresent() ? earlier.get() : takeClaimed(message, voice);
    } catch (MongoException | TimeoutException e) {
      // The message's text may hold what the respondent wrote.
      Log.warnf("A message can't be taken now: %s", e.getClass().getName());
      throw unavailable("Nothing was stored; send it again.");
    }
  }

  /**
   * Forgets the conversation that holds a response's answers; what isn't there is no error.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if it can't be
   *     forgotten now
   */
  public void forget(String tenant, String response) {
    try {
      conversations.forget(tenant, response);
    } catch (MongoException e) {
      Log.warnf("A conversation can't be forgotten now: %s", e.getMessage());
      throw unavailable("Nothing was erased; send it again.");
    }
  }

  /** Makes sure, once, that what is looked up is found by an index. */
  void ensureIndexes() {
    if (!indexed) {
      inbound.ensureIndexes();
      conversations.ensureIndexes();
      indexed = true;
    }
  }

  /** Empty once the message is ours; else what its owner replied. */
  private Optional<Reply> claim(String key) {
    Instant end = clock.instant().plus(LEASE);
    while (!inbound.claim(key, now())) {
      Optional<Claim> claim = inbound.find(key);
      if (claim.isPresent() && claim.get().reply().isPresent()) {
        return claim.get().reply();
      }
      if (claim.isPresent() && isDead(claim.get()) && inbound.takeOver(key, claim.get(), now())) {
        return Optional.empty();
      }
      pauseUntil(end, "The same message is still being taken.");
    }
    return Optional.empty();
  }

  private boolean isDead(Claim claim) {
    return claim.claimedAt().plus(LEASE).isBefore(clock.instant());
  }

  private Reply takeClaimed(Message message, Voice voice) {
    try {
      Reply reply = hold(message, voice);
      inbound.complete(message.key(), reply, now());
      return reply;
    } catch (RuntimeException e) {
      undo(e, () -> inbound.release(message.key()));
      throw e;
    }
  }

  /** The messages of one respondent are taken one after the other. */
  private Reply hold(Message message, Voice voice) {
    Instant end = clock.instant().plus(TURN_PATIENCE);
    Optional<Held> held = tryHold(message);
    while (held.isEmpty()) {
      pauseUntil(end, "Other messages of the same respondent are still being taken.");
      held = tryHold(message);
    }
    Held conversation = held.get();
    try {
      return converse(message, voice, conversation);
    } catch (RuntimeException e) {
      undo(e, () -> conversations.release(conversation));
      throw e;
    }
  }

  private Optional<Held> tryHold(Message message) {
    return conversations.hold(message, now(), now().minus(LEASE));
  }

  private Reply converse(Message message, Voice voice, Held held) {
    Optional<Reply> earlier = held.replyTo(message.key());
    if (earlier.isPresent()) {
      // Its owner died before it could tell so.
      conversations.release(held);
      return earlier.get();
    }
    Turn turn = turns.turn(message, held.state(), clock.instant());
    Reply reply = turns.reply(message, turn, voice);
    if (!isKept(message, turn)) {
      turn = turns.refused(message, turn.state(), clock.instant());
      reply = turns.reply(message, turn, voice);
    }
    consents.note(message, held.state(), turn.state(), now());
    if (!conversations.save(held, message, turn.state(), reply, now())) {
      throw unavailable("It took too long; send it again.");
    }
    return reply;
  }

  /** False if the response may not go on. */
  private boolean isKept(Message message, Turn turn) {
    if (turn.response().isEmpty()) {
      return true;
    }
    Response response = turn.response().get();
    // Who comes back to what was erased is answered all the same, and nothing of it is kept.
    if (erasures.isErased(response.tenant(), response.id())) {
      return true;
    }
    IntakeOutcome outcome =
        responses.take(Turns.submission(message, turn, response)).await().atMost(INTAKE_PATIENCE);
    if (outcome instanceof IntakeOutcome.Refused refused) {
      Log.debugf("A dialogue may not go on: %s", refused.refusal().reason());
      return false;
    }
    outcome.orProblem();
    return true;
  }

  /** What isn't undone ends with its lease. */
  private static void undo(RuntimeException cause, Runnable release) {
    try {
      release.run();
    } catch (MongoException e) {
      cause.addSuppressed(e);
    }
  }

  /** MongoDB keeps milliseconds. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private void pauseUntil(Instant end, String why) {
    if (clock.instant().isAfter(end)) {
      throw unavailable(why);
    }
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("Interrupted.");
    }
  }

  private static RuntimeException unavailable(String why) {
    return Problem.unavailable(why);
  }
}
