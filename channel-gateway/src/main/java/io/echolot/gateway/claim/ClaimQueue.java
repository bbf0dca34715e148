package io.echolot.gateway.claim;

import io.echolot.gateway.claim.ClaimStore.Claim;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Brings claims to MongoDB together: who comes while others are under way goes with the next. Alone
 * nobody waits, and many who come at once share a round trip and its majority.
 */
@ApplicationScoped
class ClaimQueue {

  private static final int MOST_AT_ONCE = 256;
  private static final int MOST_UNDER_WAY = 2;

  private final ClaimStore store;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore places = new Semaphore(MOST_UNDER_WAY);

  ClaimQueue(ClaimStore store) {
    this.store = store;
  }

  private record Waiting(Claim claim, UniEmitter<? super Ownership> caller) {}

  /** The claim that is there; {@code mine} if there was none. */
  Uni<Ownership> first(String key, Ownership mine) {
    Context here = Vertx.currentContext();
    Uni<Ownership> owner =
        Uni.createFrom()
            .emitter(
                caller -> {
                  waiting.add(new Waiting(new Claim(key, mine), caller));
                  send();
                });
    // Not on the context of whoever's call brought it along.
    return here == null ? owner : owner.emitOn(task -> here.runOnContext(ignored -> task.run()));
  }

  private void send() {
    while (!waiting.isEmpty() && places.tryAcquire()) {
      List<Waiting> some = next();
      if (some.isEmpty()) {
        places.release();
      } else {
        store
            .first(some.stream().map(Waiting::claim).toList())
            .onTermination()
            .invoke(places::release)
            .subscribe()
            .with(owners -> tell(some, owners), failure -> fail(some, failure));
      }
    }
  }

  private List<Waiting> next() {
    List<Waiting> some = new ArrayList<>();
    Waiting one = waiting.poll();
    while (one != null) {
      some.add(one);
      one = some.size() < MOST_AT_ONCE ? waiting.poll() : null;
    }
    return some;
  }

  private void tell(List<Waiting> some, List<Ownership> owners) {
    send();
    for (int i = 0; i < some.size(); i++) {
      some.get(i).caller().complete(owners.get(i));
    }
  }

  private void fail(List<Waiting> some, Throwable failure) {
    send();
    some.forEach(one -> one.caller().fail(failure));
  }
}
