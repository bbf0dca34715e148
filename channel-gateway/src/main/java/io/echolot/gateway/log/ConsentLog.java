package io.echolot.gateway.log;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The topic of what respondents said of being asked. */
@ApplicationScoped
public class ConsentLog {

  private final LogWriter writer;

  ConsentLog(LogWriter writer) {
    this.writer = writer;
  }

  /**
   * Completes when it is safe, be it in the spool.
   *
   * <p>Fails with {@link Problem#UNAVAILABLE} if neither Kafka nor MongoDB takes it now.
   */
  public Uni<Void> append(RespondentConsent consent) {
    return writer.write(
        new Entry(Topics.CONSENTS, consent.topicKey(), ContractsJson.write(consent)));
  }
}
