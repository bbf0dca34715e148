package io.echolot.gateway.mention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.feedback.Mention;
import io.echolot.contracts.feedback.MentionBatch;
import io.echolot.gateway.claim.Claims;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.gateway.log.FeedbackLog;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.UnknownMembers;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mentions that social-listener found, for any tenant. */
@Path("/v1/mentions")
@RolesAllowed("listener")
@Tag(name = "Mentions")
public class MentionsResource {

  private final FeedbackLog log;
  private final Claims claims;
  private final Clock clock;

  public MentionsResource(FeedbackLog log, Claims claims, Clock clock) {
    this.log = log;
    this.claims = claims;
    this.clock = clock;
  }

  /** What became of each mention, in order. */
  public record Results(List<Result> results) {}

  /** What became of one. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Result(String id, String state, List<Violation> violations) {}

  @POST
  @Operation(summary = "Takes a batch of mentions in; one seen twice is one")
  @APIResponse(responseCode = "200", description = "A result for each mention, in order")
  public Uni<Results> post(JsonNode body) {
    JsonNode mentions = body == null ? null : body.path("mentions");
    if (mentions == null || !mentions.isArray() || mentions.size() > MentionBatch.MOST) {
      throw Problem.INVALID.because(
          "",
          List.of(new Violation("mentions", "must be an array of at most " + MentionBatch.MOST)));
    }
    List<Violation> unknown = UnknownMembers.of(body, "", Set.of("mentions"));
    if (!unknown.isEmpty()) {
      throw Problem.INVALID.because("", unknown);
    }
    List<Uni<Result>> results = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      results.add(take(new Fields(mentions.get(i), "mentions[" + i + "]", new ArrayList<>())));
    }
    return results.isEmpty()
        ? Uni.createFrom().item(new Results(List.of()))
        : Uni.join().all(results).andFailFast().map(Results::new);
  }

  private Uni<Result> take(Fields fields) {
    fields
        .violations()
        .addAll(UnknownMembers.of(fields.object(), fields.path(), MentionReader.MEMBERS));
    Mention mention = MentionReader.read(fields, clock.instant());
    if (!fields.violations().isEmpty()) {
      return Uni.createFrom().item(new Result("", "rejected", List.copyOf(fields.violations())));
    }
    return claims
        .mention(mention.tenant(), mention.id())
        .chain(() -> log.append(mention))
        .replaceWith(() -> new Result(mention.id(), "accepted", List.of()))
        .onFailure(MentionsResource::isRefused)
        .recoverWithItem(problem -> refused(mention, problem));
  }

  /** Sent again, it would be refused again; anything else is to be sent again. */
  private static boolean isRefused(Throwable failure) {
    return failure instanceof HttpProblem problem
        && problem.getStatusCode() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
  }

  private static Result refused(Mention mention, Throwable failure) {
    String why = ((HttpProblem) failure).getTitle();
    return new Result(mention.id(), "rejected", List.of(new Violation("nativeId", why)));
  }
}
