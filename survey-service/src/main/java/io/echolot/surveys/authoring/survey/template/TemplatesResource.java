package io.echolot.surveys.authoring.survey.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The library of templates. */
@Path("/v1/templates")
@Tag(name = "Templates")
public class TemplatesResource {

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "Surveys that are ready to be asked")
  public List<TemplateView> list() {
    return Templates.all().stream().map(TemplateView::of).toList();
  }
}
