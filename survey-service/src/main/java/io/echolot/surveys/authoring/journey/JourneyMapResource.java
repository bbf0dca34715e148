package io.echolot.surveys.authoring.journey;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A journey, ready to be drawn. */
@Path("/v1/journeys/{key}/map")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Journeys")
public class JourneyMapResource {

  private static final String USUAL_LANGUAGE = "en";

  private final Journeys journeys;
  private final CurrentTenant tenant;

  public JourneyMapResource(Journeys journeys, CurrentTenant tenant) {
    this.journeys = journeys;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Stages, touchpoints and what is asked there, with titles in one language",
      description =
          "persona: only that persona's emotions. language: else the header Accept-Language.")
  public JourneyMap get(
      @RestPath String key,
      @RestQuery Optional<String> persona,
      @RestQuery Optional<String> language,
      @Context HttpHeaders headers) {
    String reader = language.filter(tag -> !tag.isBlank()).orElseGet(() -> preferred(headers));
    JourneyMap map =
        await(journeys.map(tenant.id(), key, persona.orElse(""), reader))
            .orElseThrow(() -> Problem.NOT_FOUND.because(""));
    if (map.personas().isEmpty() && persona.filter(named -> !named.isEmpty()).isPresent()) {
      throw Problem.INVALID.because(
          "", List.of(new Violation("persona", "is no persona of the journey")));
    }
    return map;
  }

  private static String preferred(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::toLanguageTag)
        .filter(tag -> !tag.equals("*") && !tag.equals("und"))
        .findFirst()
        .orElse(USUAL_LANGUAGE);
  }
}
