package io.echolot.gateway.delivery;

import com.mongodb.MongoException;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.delivery.store.DueMessage;
import io.echolot.gateway.delivery.store.OutgoingStore;
import io.echolot.platform.problem.Problem;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Replies that aren't the answer to the call that brought the message: they go out as all messages
 * do, before those that nobody waits for.
 */
@ApplicationScoped
public class OutgoingReplies {

  /** Before all that the topic brings, whose order is from 0 on. */
  private static final long FIRST = Long.MIN_VALUE;

  /** Of parts to one message, in a millisecond. */
  private static final int MOST_PARTS = 1_000;

  private final OutgoingStore store;
  private final Clock clock;

  OutgoingReplies(OutgoingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Has them sent in order; one of the same id again changes nothing.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if that can't
   *     be stored now
   */
  public void send(List<OutgoingMessage> parts) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    List<DueMessage> due = new ArrayList<>();
    for (OutgoingMessage part : parts) {
      long order = FIRST + now.toEpochMilli() * MOST_PARTS + Math.min(due.size(), MOST_PARTS - 1);
      due.add(new DueMessage(part, order, now, 0));
    }
    try {
      store.add(due);
    } catch (MongoException e) {
      Log.warnf("A reply can't be stored now: %s", e.getClass().getName());
      throw Problem.unavailable("The reply can't be sent now; send it again.");
    }
  }
}
