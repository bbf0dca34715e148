package io.echolot.metrics.verbatim;

import io.echolot.metrics.query.QueryReader;
import io.echolot.metrics.unit.VisibleUnits;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What people said in their own words. */
@Path("/v1/verbatims")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Verbatims")
public class VerbatimsResource {

  private static final Set<String> PARAMETERS =
      Set.of("from", "to", "zone", "q", "kind", "feeling", "cursor", "limit");

  private final VerbatimStore store;
  private final CurrentTenant tenant;
  private final VisibleUnits units;
  private final Clock clock;

  public VerbatimsResource(
      VerbatimStore store, CurrentTenant tenant, VisibleUnits units, Clock clock) {
    this.store = store;
    this.tenant = tenant;
    this.units = units;
    this.clock = clock;
  }

  @GET
  @AlsoTakes("*") // QueryReader refuses what is none, with all else that is wrong.
  @Operation(
      summary = "Texts, newest first, page by page",
      description =
          "Filters as for scores; the limit counts responses and mentions, of which each may hold"
              + " several texts. Without from and to, all of them. With q, kind or feeling, 20,000"
              + " responses and mentions are looked through at most: a page may be short or empty and"
              + " lead on nevertheless (next).")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2026-11-01",
      description = "A date in the zone or an instant")
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2026-12-01",
      description = "Exclusive")
  @Parameter(
      name = "zone",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "Europe/Berlin")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "schnell",
      description = "Words that stand in the text, in upper or lower case, also within others")
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "mention",
      description = "response or mention")
  @Parameter(
      name = "feeling",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "unhappy",
      description =
          "Of the score that was given with the text: unhappy, neutral or happy; unrated if none"
              + " was, as with every mention")
  @Parameter(
      name = "survey",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "relationship-nps")
  @Parameter(
      name = "touchpoint",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "checkout")
  @Parameter(
      name = "stage",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "buy")
  @Parameter(
      name = "channel",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "web")
  @Parameter(
      name = "language",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "de")
  @Parameter(
      name = "unit",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "north")
  public Page<Verbatim> list(
      @Context UriInfo uri, @RestQuery String cursor, @RestQuery String limit) {
    int most = Cursor.limit(limit);
    QueryReader query = new QueryReader(uri.getQueryParameters(), clock.instant(), units.view());
    query.refuseUnknown(PARAMETERS);
    WantedTexts wanted =
        new WantedTexts(
            query.filters(),
            query.instant("from"),
            query.instant("to"),
            query.words("q"),
            query.choice("kind", Verbatim.Kind.class),
            query.choice("feeling", WantedFeeling.class));
    query.check();
    Page<Utterance> page = store.page(tenant.id(), wanted, Cursor.decode(cursor), most);
    return new Page<>(
        page.items().stream()
            .flatMap(one -> one.verbatims().stream())
            .filter(wanted.isWanted())
            .toList(),
        page.next());
  }
}
