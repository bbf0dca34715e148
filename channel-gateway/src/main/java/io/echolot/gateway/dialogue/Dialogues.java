package io.echolot.gateway.dialogue;

import com.mongodb.MongoException;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.gateway.conversation.Conversation;
import io.echolot.gateway.conversation.Engine;
import io.echolot.gateway.conversation.Inbound;
import io.echolot.gateway.conversation.Turn;
import io.echolot.gateway.conversation.Wording;
import io.echolot.gateway.dialogue.ConversationStore.Stored;
import io.echolot.gateway.dialogue.InboundStore.Claim;
import io.echolot.gateway.log.FeedbackLog;
import io.echolot.gateway.survey.Subscription;
import io.echolot.gateway.survey.Surveys;
import io.echolot.platform.Ids;
import io.echolot.platform.Problem;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Holds conversations: each message is taken once, and a repeated one gets the same reply. A reply
 * is given only after the answer is safe in the log. Blocks; not for event loops.
 */
@ApplicationScoped
public class Dialogues {

  /** Longer than a message takes, shorter than a provider waits before it repeats one. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  private static final Duration APPEND_PATIENCE = Duration.ofSeconds(8);
  private static final long POLL_MILLIS = 25;
  private static final int MOST_ATTEMPTS = 20;
  private static final Map<String, String> RETRY = Map.of("Retry-After", "5");

  private final InboundStore inbound;
  private final ConversationStore conversations;
  private final FeedbackLog log;
  private final Surveys surveys;
  private final Subscription subscription;
  private final Clock clock;
  private final Engine engine;
  private volatile boolean indexed;

  Dialogues(
      InboundStore inbound,
      ConversationStore conversations,
      FeedbackLog log,
      Surveys surveys,
      Subscription subscription,
      DialogueConfig config,
      Clock clock) {
    this.inbound = inbound;
    this.conversations = conversations;
    this.log = log;
    this.surveys = surveys;
    this.subscription = subscription;
    this.clock = clock;
    this.engine = new Engine(config.rules());
  }

  /**
   * Takes a message and says what to reply.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if it can't be
   *     taken now; then nothing was changed that its repetition would not change in the same way
   */
  public Reply take(Message message, Voice voice) {
    if (!subscription.isLoaded()) {
      throw unavailable("Surveys are still being read.");
    }
    try {
      ensureIndexes();
      Optional<Reply> earlier = claim(message.key());
      return earlier.isPresent() ? earlier.get() : takeClaimed(message, voice);
    } catch (MongoException e) {
      Log.warnf("A message can't be taken now: %s", e.getMessage());
      throw unavailable("Nothing was stored; send it again.");
    }
  }

  private void ensureIndexes() {
    if (!indexed) {
      inbound.ensureIndexes();
      indexed = true;
    }
  }

  /** Empty once the message is ours; else what its owner replied. */
  private Optional<Reply> claim(String key) {
    Instant end = clock.instant().plus(LEASE.multipliedBy(2));
    while (!inbound.claim(key, now())) {
      Optional<Claim> claim = inbound.find(key);
      if (claim.isPresent() && claim.get().reply().isPresent()) {
        return claim.get().reply();
      }
      if (claim.isPresent() && isDead(claim.get()) && inbound.takeOver(key, claim.get(), now())) {
        return Optional.empty();
      }
      if (clock.instant().isAfter(end)) {
        throw unavailable("The same message is still being taken.");
      }
      pause();
    }
    return Optional.empty();
  }

  /** MongoDB keeps milliseconds. */
  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private boolean isDead(Claim claim) {
    return claim.claimedAt().plus(LEASE).isBefore(clock.instant());
  }

  private Reply takeClaimed(Message message, Voice voice) {
    try {
      Reply reply = converse(message, voice);
      inbound.complete(message.key(), reply);
      return reply;
    } catch (RuntimeException e) {
      inbound.release(message.key());
      throw e;
    }
  }

  /**
   * Two messages of one respondent at once: the later one finds the state changed and begins anew.
   */
  private Reply converse(Message message, Voice voice) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Stored stored = conversations.find(message.conversation());
      if (stored.lastMessage().equals(message.key()) && stored.lastReply().isPresent()) {
        return stored.lastReply().get();
      }
      Turn turn = turn(message, stored.state());
      turn.response().ifPresent(response -> log.append(response).await().atMost(APPEND_PATIENCE));
      Reply reply = reply(message, turn, voice);
      if (conversations.save(message, stored, turn.state(), reply)) {
        return reply;
      }
    }
    throw unavailable("Too many messages of one respondent at once.");
  }

  private Turn turn(Message message, Conversation state) {
    Instant now = clock.instant();
    var arrived =
        new Inbound(message.input(), now, Ids.ofName(message.key()).toString(), message.language());
    Optional<PublishedSurvey> bound =
        state.surveyKey().isEmpty()
            ? Optional.empty()
            : surveys.version(tenant(message), state.surveyKey(), state.surveyVersion());
    if (bound.isPresent() && state.isBoundAt(now, engine.rules())) {
      return engine.take(bound.get(), message.channel(), state, arrived);
    }
    return surveys
        .newest(tenant(message), message.channel().surveyKey())
        .map(survey -> engine.take(survey, message.channel(), state, arrived))
        .orElseGet(() -> engine.takeWithoutSurvey(state, arrived));
  }

  private static String tenant(Message message) {
    return message.channel().tenant();
  }

  private Reply reply(Message message, Turn turn, Voice voice) {
    String language = turn.state().language();
    String fallback =
        surveys
            .newest(tenant(message), message.channel().surveyKey())
            .map(PublishedSurvey::fallbackLanguage)
            .orElse("");
    Wording wording = new Wording(language, fallback);
    return new Reply(
        turn.says().stream().map(say -> voice.line(say, wording)).toList(),
        language.isEmpty() ? fallback : language);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("Interrupted.");
    }
  }

  private static RuntimeException unavailable(String why) {
    return Problem.UNAVAILABLE.because(why, RETRY);
  }
}
