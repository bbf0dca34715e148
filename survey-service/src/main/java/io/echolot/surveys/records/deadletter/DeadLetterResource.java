package io.echolot.surveys.records.deadletter;

import io.echolot.contracts.DeadLetter;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.unit.WholeTenant;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** One dead letter. */
@Path("/v1/dead-letters/{id}")
@WholeTenant
@RolesAllowed(DeadLettersResource.OPERATOR)
@Tag(name = "Operations")
public class DeadLetterResource {

  private final DeadLetterIndex index;
  private final TopicLookup topics;
  private final Replay replay;
  private final SecurityIdentity operator;

  DeadLetterResource(
      DeadLetterIndex index, TopicLookup topics, Replay replay, SecurityIdentity operator) {
    this.index = index;
    this.topics = topics;
    this.replay = replay;
    this.operator = operator;
  }

  @GET
  @Operation(
      summary = "A dead letter with its record: key, value and headers in Base64",
      description = "It may hold what a respondent wrote; who reads it stands in the log.")
  public DeadLetter get(@RestPath String id) {
    DeadLetter letter = find(id);
    Log.infof("%s reads the dead letter %s", operator.getPrincipal().getName(), letter.id());
    return letter;
  }

  @POST
  @Path("/replay")
  @ResponseStatus(204)
  @Operation(
      summary = "Sends its record once more to its topic, unchanged",
      description = "Then the letter is gone. If it still can't be processed, there is a new one.")
  @APIResponse(responseCode = "204", description = "It is on its topic")
  public void replay(@RestPath String id) {
    DeadLetter letter = find(id);
    reach(
        () -> {
          replay.replay(letter);
          return letter;
        });
    Log.infof("%s replayed the dead letter %s", operator.getPrincipal().getName(), letter.id());
  }

  private DeadLetter find(String id) {
    DeadLettersResource.requireLoaded(index);
    return index
        .find(id)
        .flatMap(listed -> reach(() -> topics.letter(listed)))
        .orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  private static <T> T reach(Supplier<T> call) {
    try {
      return call.get();
    } catch (KafkaException | IllegalStateException e) {
      Log.warnf("Kafka can't be asked now: %s", e.getMessage());
      throw Problem.unavailable("Kafka doesn't answer now.");
    }
  }
}
