package io.echolot.surveys.asking.message;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.http.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What the tenant sent, and what became of it. */
@Path("/v1/messages")
@WholeTenant
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Messages")
public class MessagesResource {

  private final Messages messages;
  private final CurrentTenant tenant;

  MessagesResource(Messages messages, CurrentTenant tenant) {
    this.messages = messages;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Messages that were sent or are to be sent, the newest first, page by page",
      description =
          "Filters: account, customer, subject (e.g. the invitation's id), purpose (test, invitation,"
              + " reminder), state (queued, uncertain, sent, delivered, read, failed, not_sent). What"
              + " they say, and addresses, aren't kept. The header Link leads to the next page.")
  public RestResponse<List<SentMessage>> list(
      @Parameter(hidden = true) UriInfo uri,
      @RestQuery Optional<String> account,
      @RestQuery Optional<String> customer,
      @RestQuery Optional<String> subject,
      @RestQuery Optional<String> purpose,
      @RestQuery Optional<String> state,
      @RestQuery String cursor,
      @RestQuery String limit) {
    int most = Cursor.limit(limit);
    MessageFilter wanted =
        new MessageFilter(
            account,
            customer,
            subject,
            purpose.map(name -> known("purpose", name, MessagePurpose::of)),
            state.map(name -> known("state", name, MessageState::of)));
    List<SentMessage> found =
        await(messages.list(tenant.id(), wanted, Cursor.decode(cursor), most));
    Page<SentMessage> page =
        Page.of(found, most, one -> new Cursor(one.createdAt(), one.id().toString()));
    return Links.withNext(page.items(), uri, page.next());
  }

  private static <T> T known(String parameter, String name, Function<String, T> read) {
    try {
      return read.apply(name);
    } catch (IllegalArgumentException e) {
      throw Problem.INVALID.because("", List.of(new Violation(parameter, "is not known")));
    }
  }
}
