package io.echolot.gateway.published;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.kafka.WholeTopic;
import io.echolot.platform.kafka.WholeTopics;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.topic.CompactedTopic;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads surveys, channels, accounts with providers, tenants' policies and units from the beginning
 * of their topics and stays with them. Each replica reads all of it, so there is no consumer group.
 */
@Startup
@ApplicationScoped
public class Subscription {

  private final PublishedSurveys surveys;
  private final KnownChannels channels;
  private final KnownAccounts accounts;
  private final TenantPolicies policies;
  private final UnitTrees units;
  private final WholeTopic topics;

  public Subscription(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      PublishedSurveys surveys,
      KnownChannels channels,
      KnownAccounts accounts,
      TenantPolicies policies,
      UnitTrees units,
      WholeTopics topics) {
    this.surveys = surveys;
    this.channels = channels;
    this.accounts = accounts;
    this.policies = policies;
    this.units = units;
    this.topics =
        topics.open(
            "surveys",
            "surveys",
            List.of(Topics.SURVEYS, Topics.CHANNELS, Topics.ACCOUNTS, Topics.TENANTS, Topics.UNITS),
            () ->
                CompactedTopic.ensure(
                    kafka,
                    List.of(
                        new CompactedTopic(Topics.SURVEYS, 1),
                        new CompactedTopic(Topics.CHANNELS, 1),
                        new CompactedTopic(Topics.ACCOUNTS, 1),
                        new CompactedTopic(Topics.TENANTS, 1),
                        new CompactedTopic(Topics.UNITS, 1),
                        new CompactedTopic(Topics.FEEDBACK, 6),
                        new CompactedTopic(Topics.CONSENTS, 6))));
  }

  @Incoming("surveys")
  Uni<Void> read(ConsumerRecords<byte[], byte[]> records) {
    return topics.each(records, this::accept);
  }

  /** Why nobody can say yet that a key or a survey isn't there; empty once that can be said. */
  public Optional<HttpProblem> notLoaded() {
    return isLoaded()
        ? Optional.empty()
        : Optional.of(Problem.unavailable("What was published is still being read."));
  }

  /**
   * Makes sure that it can be said.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE}
   */
  public void requireLoaded() {
    notLoaded()
        .ifPresent(
            problem -> {
              throw problem;
            });
  }

  /** Whether everything that was published before the start has been read. */
  public boolean isLoaded() {
    return topics.isCaughtUp();
  }

  private void accept(ConsumerRecord<byte[], byte[]> record) {
    String key = RecordKey.of(record);
    switch (record.topic()) {
      case Topics.SURVEYS -> surveys.accept(TopicRecords.key(key), record.value());
      case Topics.CHANNELS -> channels.accept(TopicRecords.key(key), record.value());
      case Topics.ACCOUNTS -> accounts.accept(TopicRecords.key(key), record.value());
      case Topics.TENANTS -> policies.accept(TopicRecords.tenantKey(key), record.value());
      case Topics.UNITS -> units.accept(key, record.value());
      default -> throw new UnfitRecord(SetAsideReason.OTHER, "Nobody asked for that topic.");
    }
  }
}
