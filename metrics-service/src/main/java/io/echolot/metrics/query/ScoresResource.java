package io.echolot.metrics.query;

import io.echolot.metrics.unit.VisibleUnits;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scores by any combination of dimensions and time. */
@Path("/v1/scores")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Scores")
public class ScoresResource {

  private final Scores scores;
  private final CurrentTenant tenant;
  private final VisibleUnits units;
  private final Clock clock;

  public ScoresResource(Scores scores, CurrentTenant tenant, VisibleUnits units, Clock clock) {
    this.scores = scores;
    this.tenant = tenant;
    this.units = units;
    this.clock = clock;
  }

  @GET
  @AlsoTakes("*") // QueryReader refuses what is none, with all else that is wrong.
  @Operation(
      summary = "A score with its size, distribution and 95 % confidence interval",
      description =
          "Filters may repeat (any of the values): survey, touchpoint, stage, channel, language, unit"
              + " (with all units below it); question for scored metrics. groupBy=unit tells apart"
              + " the units right below those of the filter, or those at the top. Whoever is limited"
              + " to units sees theirs alone.")
  @Parameter(
      name = "metric",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "nps",
      description = "nps, csat, ces, rating, volume or completion")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2026-11-01",
      description = "A date in the zone or an instant; 30 days before to if absent")
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "2026-12-01",
      description = "Exclusive; the end of today if absent")
  @Parameter(
      name = "zone",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "Europe/Berlin")
  @Parameter(
      name = "interval",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "day",
      description = "none, hour, day, week or month")
  @Parameter(
      name = "groupBy",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "stage,channel",
      description = "Of survey, touchpoint, stage, channel, language, unit")
  @Parameter(
      name = "compare",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "previous",
      description =
          "previous adds the period before, interval to each interval the change from the one"
              + " before it (without groupBy), each with whether that is significant")
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
  @Parameter(
      name = "question",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING),
      example = "nps")
  public ScoreReport get(@Context UriInfo uri) {
    return scores.report(
        tenant.id(),
        new QueryReader(uri.getQueryParameters(), clock.instant(), units.view()).read());
  }
}
