package io.echolot.gateway.upload;

import io.echolot.contracts.unit.UnitScope;
import io.echolot.gateway.door.PathIds;
import io.echolot.gateway.published.UnitTrees;
import io.echolot.gateway.upload.base.FileName;
import io.echolot.gateway.upload.base.StoredUpload;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.CurrentUnits;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A respondent's file, for the tenant's people. It is saved, never shown: a stranger made it. */
@Path("/v1/files/{id}")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Files")
public class FileResource {

  private final Uploads files;
  private final CurrentTenant tenant;
  private final CurrentUnits units;
  private final UnitTrees trees;
  private final SecurityIdentity identity;

  FileResource(
      Uploads files,
      CurrentTenant tenant,
      CurrentUnits units,
      UnitTrees trees,
      SecurityIdentity identity) {
    this.files = files;
    this.tenant = tenant;
    this.units = units;
    this.trees = trees;
    this.identity = identity;
  }

  @GET
  @Blocking
  @Uncompressed
  @Operation(summary = "The bytes of a file that a respondent gave")
  @APIResponse(
      responseCode = "200",
      description = "The file, with its type and name",
      content = @Content(mediaType = MediaType.WILDCARD))
  public Response get(@RestPath String id) {
    StoredUpload kept =
        files
            .find(tenant.id(), PathIds.uuid(id, "id"))
            .filter(this::isSeen)
            .orElseThrow(() -> Problem.NOT_FOUND.because(""));
    InputStream bytes = files.open(kept);
    Log.infof(
        "File %s of response %s, tenant %s, goes to user %s",
        kept.file().id(), kept.response(), kept.tenant(), identity.getPrincipal().getName());
    return Response.ok(bytes, kept.file().type())
        .header(HttpHeaders.CONTENT_LENGTH, kept.file().size())
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(kept.file().name()))
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private boolean isSeen(StoredUpload file) {
    UnitScope scope = units.scope();
    return !scope.isLimited() || scope.sees(trees.of(file.tenant()), files.unitOf(file));
  }
}
