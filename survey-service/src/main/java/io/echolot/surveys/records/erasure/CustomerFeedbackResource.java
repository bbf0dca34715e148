package io.echolot.surveys.records.erasure;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.people.customer.identity.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** All that a customer said, whether the customer is still known or not. */
@Path("/v1/customers/{id}/feedback")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "Customers")
public class CustomerFeedbackResource {

  private static final int ACCEPTED = 202;

  private final FeedbackErasures erasures;
  private final CurrentTenant tenant;

  CustomerFeedbackResource(FeedbackErasures erasures, CurrentTenant tenant) {
    this.erasures = erasures;
    this.tenant = tenant;
  }

  @DELETE
  @ResponseStatus(ACCEPTED)
  @Operation(
      summary = "Erases all responses of a customer, for good; asking again is no error",
      description =
          "It is done whatever crashes, and also with what comes late: responses that were begun or"
              + " answered before the call. left counts those that are still stored; ask by GET until"
              + " it is 0. Mentions name no customer, and are erased one by one.")
  @APIResponse(
      responseCode = "202",
      description = "It will be done",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FeedbackErasure.class)))
  public FeedbackErasure erase(@RestPath String id) {
    return await(erasures.request(tenant.id(), customer(id)));
  }

  @GET
  @Operation(summary = "How far the erasure of a customer's responses is")
  public FeedbackErasure get(@RestPath String id) {
    return await(erasures.find(tenant.id(), customer(id)))
        .orElseThrow(() -> Problem.NOT_FOUND.because("Nobody asked to erase it."));
  }

  private static String customer(String id) {
    if (!CustomerId.isOne(id)) {
      throw Problem.INVALID.because("", List.of(CustomerId.violation("id")));
    }
    return id;
  }
}
