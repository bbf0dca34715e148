package io.echolot.gateway.account;

import com.mongodb.MongoException;
import io.echolot.gateway.published.KnownAccount;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What happens to accounts, for those who look after them: times and codes, never a number or what
 * was written. Kept in memory and written every few seconds, so that a message costs no more for
 * it. What can't be written is lost; the next one is noted anew.
 */
@ApplicationScoped
public class AccountNotes {

  private record Key(String account, AccountEvent event) {}

  private final AccountHealthStore store;
  private final Clock clock;
  private final Map<Key, NotedEvent> unwritten = new ConcurrentHashMap<>();

  AccountNotes(AccountHealthStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A respondent's message came in. */
  public void received(KnownAccount account) {
    note(account, AccountEvent.RECEIVED, "");
  }

  /** A call to its address wasn't taken. */
  public void refused(KnownAccount account, RefusedCall why) {
    note(account, AccountEvent.REFUSED, why.wireName());
  }

  /** The provider took a message of ours. */
  public void sent(KnownAccount account) {
    note(account, AccountEvent.SENT, "");
  }

  /**
   * The provider didn't take or deliver a message of ours.
   *
   * @param code the provider's; empty if there is none
   */
  public void failed(KnownAccount account, String code) {
    note(account, AccountEvent.FAILED, code);
  }

  private void note(KnownAccount account, AccountEvent event, String detail) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    unwritten.merge(
        new Key(account.account().topicKey(), event),
        new NotedEvent(now, detail),
        NotedEvent::later);
  }

  @Scheduled(
      every = "${echolot.accounts.health-every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    Map<String, Map<AccountEvent, NotedEvent>> byAccount = new HashMap<>();
    for (Key key : unwritten.keySet()) {
      NotedEvent noted = unwritten.remove(key);
      if (noted != null) {
        byAccount
            .computeIfAbsent(key.account(), account -> new HashMap<>())
            .put(key.event(), noted);
      }
    }
    if (byAccount.isEmpty()) {
      return;
    }
    try {
      store.add(byAccount);
    } catch (MongoException e) {
      Log.debugf("What happened to accounts is lost: %s", e.getClass().getName());
    }
  }
}
