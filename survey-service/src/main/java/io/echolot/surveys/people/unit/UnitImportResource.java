package io.echolot.surveys.people.unit;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.people.unit.Units.Imported;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  public Imported take(List<Unit> body) {
    List<Unit> all = Keys.requireBody(body);
    Keys.requireNone(
        IntStream.range(0, all.size())
            .filter(i -> all.get(i) == null)
            .mapToObj(i -> new Violation("[" + i + "]", "must be a unit"))
            .toList());
    if (all.isEmpty()) {
      throw Problem.INVALID.because("There is no unit.", List.of());
    }
    return await(units.put(tenant.id(), all));
  }
}
