package io.echolot.surveys.authoring.persona;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One persona. */
@Path("/v1/personas/{key}")
@Tag(name = "Journeys")
public class PersonaResource {

  private final Personas personas;
  private final CurrentTenant tenant;

  public PersonaResource(Personas personas, CurrentTenant tenant) {
    this.personas = personas;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A persona")
  public Response get(@RestPath String key, @Context Request request) {
    return await(personas.find(tenant.id(), key))
        .orElseThrow(() -> Problem.NOT_FOUND.because(""))
        .unlessKnown(request);
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(summary = "Creates a persona, or replaces the one that the caller has seen (If-Match)")
  @APIResponseSchema(value = Persona.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "The new persona with its entity tag")
  public Response put(
      @RestPath String key,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      Persona body) {
    Keys.require("key", key);
    Keys.requireSame(key, GivenBody.of(body).key());
    Persona persona = body.withKey(key);
    Keys.requireNone(PersonaChecks.check(persona));
    IfMatch seen = IfMatch.toReplace(tag, request, "persona");
    return await(personas.put(tenant.id(), seen, persona)).stored();
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes a persona that no journey names")
  public void delete(@RestPath String key) {
    await(personas.delete(tenant.id(), key));
  }
}
