package io.echolot.surveys.asking.channel;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.Slice;
import io.echolot.surveys.base.persistence.Filter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The tenant's channels. */
@Path("/v1/channels")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Channels")
public class ChannelsResource {

  private final Channels channels;
  private final CurrentTenant tenant;

  public ChannelsResource(Channels channels, CurrentTenant tenant) {
    this.channels = channels;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Channels by their ids, page by page",
      description =
          "Filters: channel (web, sms ...), survey, q, which stands in the id. The next page's"
              + " address stands in the header Link (rel=next).")
  public RestResponse<List<ChannelView>> list(
      @Parameter(hidden = true) UriInfo uri,
      @RestQuery Optional<String> channel,
      @RestQuery Optional<String> survey,
      @RestQuery Optional<String> q,
      @RestQuery String cursor,
      @RestQuery String limit) {
    int most = Cursor.limit(limit);
    Filter filter =
        new Filter()
            .and("body->>'channel' = :channel", "channel", channel)
            .and("body->>'surveyKey' = :survey", "survey", survey)
            .and("position(lower(:q) in id) > 0", "q", q);
    List<ChannelView> found =
        await(channels.list(tenant.id(), filter, Slice.after(cursor), most + 1));
    return Slice.of(found, most, view -> view.config().id()).answer(uri);
  }
}
