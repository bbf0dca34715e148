package io.echolot.gateway.audience.entry;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.customer.Contact;
import io.echolot.gateway.audience.access.Identity;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.door.PublicBody;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where a page tells that it has asked a customer something, so that others don't too soon. */
@Path("/v1/public/{publishableKey}/contacts")
@Tag(name = "Public")
public class ContactsResource {

  private final PublishedSurveys surveys;
  private final PublicAccess access;
  private final Caller caller;
  private final Identity identity;
  private final Eligibility eligibility;
  private final Clock clock;

  ContactsResource(
      PublishedSurveys surveys,
      PublicAccess access,
      Caller caller,
      Identity identity,
      Eligibility eligibility,
      Clock clock) {
    this.surveys = surveys;
    this.access = access;
    this.caller = caller;
    this.identity = identity;
    this.eligibility = eligibility;
    this.clock = clock;
  }

  /**
   * That a customer was asked.
   *
   * @param survey the key of the survey
   * @param respondent the customer's pseudonym
   * @param signature hexadecimal HMAC-SHA256 of {@code respondent}
   */
  @PublicBody("contacts")
  public record ContactRequest(String survey, String respondent, String signature) {}

  /** What is answered. */
  public record Noted(String state) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Notes that an identified customer was asked a survey",
      description = "Twice on a day counts once.")
  @APIResponse(
      responseCode = "202",
      description = "It is noted",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Noted.class)))
  public Uni<Response> post(@RestPath String publishableKey, ContactRequest request) {
    ChannelConfig channel = access.check(publishableKey, caller.origin(), caller.address());
    if (request == null || request.survey() == null || request.respondent() == null) {
      throw Problem.INVALID.because(
          "", List.of(new Problem.Violation("", "must name survey, respondent and signature")));
    }
    surveys.asked(channel.tenant(), request.survey());
    Visitor customer = identity.of(channel.tenant(), request.respondent(), request.signature());
    if (!customer.isKnown()) {
      throw Problem.INVALID.because(
          "", List.of(new Problem.Violation("respondent", "is required")));
    }
    var contact =
        new Contact(
            channel.tenant(),
            customer.respondent(),
            request.survey(),
            channel.channel(),
            clock.instant());
    return eligibility
        .contacted(contact)
        .replaceWith(() -> Response.accepted(new Noted("noted")).build());
  }
}
