package io.echolot.gateway.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.seal.SecretBox;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tenants' accounts with providers, as the topic tells them. */
@ApplicationScoped
public class KnownAccounts {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  /** An account as its provider knows it, of which several tenants may have the same. */
  private record AtProvider(MessagingProvider provider, String account) {
    static Optional<AtProvider> of(KnownAccount known) {
      return Optional.of(new AtProvider(known.account().provider(), known.account().account()));
    }
  }

  private final Map<String, KnownAccount> byTopicKey = new ConcurrentHashMap<>();
  private final Claims<String, KnownAccount> ids = new Claims<>();
  private final Claims<AtProvider, KnownAccount> atProviders = new Claims<>();
  private final SecretBox box;

  KnownAccounts(SecretBox box) {
    this.box = box;
  }

  /** The account of that id, whosever it is. */
  public Optional<KnownAccount> byId(String id) {
    return ids.owner(id);
  }

  /** The tenant's account of that id. */
  public Optional<KnownAccount> of(String tenant, String id) {
    return Optional.ofNullable(byTopicKey.get(ChannelAccount.topicKey(tenant, id)));
  }

  /** All tenants' that are the provider's account, e.g. a Twilio AccountSid; may be empty. */
  public Collection<KnownAccount> at(MessagingProvider provider, String account) {
    return atProviders.claimants(new AtProvider(provider, account));
  }

  void accept(String topicKey, byte[] value) {
    if (value == null) {
      Optional.ofNullable(byTopicKey.remove(topicKey))
          .ifPresent(
              gone -> {
                ids.drop(gone.id(), topicKey);
                AtProvider.of(gone).ifPresent(there -> atProviders.drop(there, topicKey));
              });
      return;
    }
    ChannelAccount account = TopicRecords.account(topicKey, value);
    KnownAccount known = new KnownAccount(account, opened(account));
    Optional<KnownAccount> before = Optional.ofNullable(byTopicKey.put(topicKey, known));
    ids.move(before.map(KnownAccount::id), Optional.of(known.id()), topicKey, known);
    atProviders.move(before.flatMap(AtProvider::of), AtProvider.of(known), topicKey, known);
  }

  private Optional<Map<String, String>> opened(ChannelAccount account) {
    Optional<Map<String, String>> credentials =
        box.open(account.topicKey(), account.credentials()).flatMap(KnownAccounts::texts);
    if (credentials.isEmpty()) {
      Log.warnf("The credentials of account %s can't be opened", account.id());
    }
    return credentials;
  }

  /** Empty if it is no object of texts; why it isn't, would say what it is. */
  private static Optional<Map<String, String>> texts(String json) {
    try {
      Map<String, String> texts = ContractsJson.mapper().readValue(json, TEXTS);
      return Optional.ofNullable(texts).filter(all -> !all.containsValue(null));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
