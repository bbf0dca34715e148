package io.echolot.gateway.delivery;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.gateway.log.LogProducer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The topic of what became of messages. What Kafka doesn't take isn't spooled: it stands in MongoDB
 * until it is told.
 */
@ApplicationScoped
class DeliveryLog {

  private final LogProducer producer;

  DeliveryLog(LogProducer producer) {
    this.producer = producer;
  }

  /** Completes when Kafka has it, and fails if it doesn't take it. */
  Uni<Void> append(MessageDelivery delivery) {
    return producer.send(Topics.DELIVERIES, delivery.topicKey(), ContractsJson.write(delivery));
  }
}
