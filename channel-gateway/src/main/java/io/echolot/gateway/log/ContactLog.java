package io.echolot.gateway.log;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.Contact;
import io.echolot.platform.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The topic of who was asked what and when. A contact is no answer, so it isn't spooled. */
@ApplicationScoped
public class ContactLog {

  private final LogProducer producer;

  public ContactLog(LogProducer producer) {
    this.producer = producer;
  }

  /**
   * Completes when Kafka has it.
   *
   * <p>Fails with {@link Problem#UNAVAILABLE} if Kafka doesn't take it.
   */
  public Uni<Void> append(Contact contact) {
    return producer
        .send(new Entry(Topics.CONTACTS, contact.topicKey(), ContractsJson.write(contact)))
        .onFailure()
        .transform(
            failure -> {
              Log.warnf("Kafka doesn't take a contact now: %s", failure.getMessage());
              return Problem.unavailable("Nothing was stored; send it again.");
            });
  }
}
