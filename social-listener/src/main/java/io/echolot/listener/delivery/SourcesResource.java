package io.echolot.listener.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.listener.cursor.CursorStore;
import io.echolot.listener.cursor.SourceState;
import io.echolot.listener.source.ListenerConfig;
import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is listened to for the tenant, and how it goes. */
@Path("/v1/sources")
@RolesAllowed({"admin", "analyst"})
@Tag(name = "Sources")
public class SourcesResource {

  private final ListenerConfig config;
  private final CursorStore cursors;
  private final CurrentTenant tenant;

  public SourcesResource(ListenerConfig config, CursorStore cursors, CurrentTenant tenant) {
    this.config = config;
    this.cursors = cursors;
    this.tenant = tenant;
  }

  /**
   * A source and how it stands.
   *
   * @param lastSuccess null if it was never read
   * @param lastError empty if the last look went well
   * @param undated how much of what was read last was left out, for it has no date that can be
   * @param foundAt where redirects led at the last look that went well; empty if none has
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SourceView(
      String id,
      String kind,
      String url,
      String hashtag,
      String query,
      String position,
      Instant lastSuccess,
      String lastError,
      long found,
      int undated,
      String foundAt) {}

  @GET
  @Operation(summary = "The tenant's sources, their cursors, last success and last error")
  public List<SourceView> list() {
    String whose = tenant.id();
    return config.sources().stream()
        .filter(source -> source.tenant().equals(whose))
        .map(this::view)
        .toList();
  }

  private SourceView view(ListenerConfig.Source source) {
    SourceState state = cursors.find(source);
    return new SourceView(
        source.id(),
        source.kind().name().toLowerCase(Locale.ROOT),
        source.url(),
        source.hashtag().orElse(""),
        source.query(),
        state.cursor().position(),
        state.lastSuccess().orElse(null),
        state.lastError(),
        state.found(),
        state.undated(),
        state.place());
  }
}
