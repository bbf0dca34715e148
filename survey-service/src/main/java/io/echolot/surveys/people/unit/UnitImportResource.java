package io.echolot.surveys.people.unit;

import static io.echolot.surveys.base.persistence.Database.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.people.unit.Units.Imported;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many units at once. */
@Path("/v1/units/import")
@RolesAllowed("admin")
@Tag(name = "Units")
public class UnitImportResource {

  private final Units units;
  private final CurrentTenant tenant;

  public UnitImportResource(Units units, CurrentTenant tenant) {
    this.units = units;
    this.tenant = tenant;
  }

  @POST
  @Operation(
      summary = "Creates or replaces units, in any order: all of them or, if one is wrong, none",
      description = "Units that the array doesn't name stay as they are.")
  @RequestBody(
      content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Unit.class)))
  public Imported take(List<JsonNode> body) {
    UnitItems items = UnitItems.read(GivenBody.ofMany(body));
    Keys.requireNone(items.violations());
    if (items.units().isEmpty()) {
      throw Problem.INVALID.because("There is no unit.", List.of());
    }
    return await(units.put(tenant.id(), items.units()));
  }
}
