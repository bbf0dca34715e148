package io.echolot.gateway.upload;

import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.upload.base.FileProblems;
import io.echolot.gateway.upload.base.FileQuestions.Accepts;
import io.echolot.gateway.upload.base.Upload;
import io.echolot.gateway.upload.check.UploadChecks;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One file of a respondent, for a response that names it later. */
@Path("/v1/public/{publishableKey}/responses/{responseId}/files/{fileId}")
@Tag(name = "Public")
public class FileUploadResource {

  static final String SECRET = "Echolot-Secret";

  private final Uploads files;
  private final Receiver receiver;
  private final PublicAccess access;
  private final Caller caller;
  private final UploadOwners owners;

  FileUploadResource(
      Uploads files, Receiver receiver, PublicAccess access, Caller caller, UploadOwners owners) {
    this.files = files;
    this.receiver = receiver;
    this.access = access;
    this.caller = caller;
    this.owners = owners;
  }

  @PUT
  @Blocking
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Takes a file that is to be an answer, or a part of it",
      description =
          "The body is the file, Content-Type its type. Name what is answered in the answer's"
              + " value: an array of what such calls gave. Repeating a request changes nothing; a"
              + " file that no accepted response names is deleted after a day.")
  @APIResponseSchema(
      value = StoredFile.class,
      responseCode = "201",
      responseDescription = "It is stored")
  public Uni<RestResponse<StoredFile>> put(
      @RestPath String publishableKey,
      @RestPath String responseId,
      @RestPath String fileId,
      @Parameter(description = "The survey's key") @RestQuery @DefaultValue("") String survey,
      @Parameter(description = "The question's key") @RestQuery @DefaultValue("") String question,
      @Parameter(description = "What the device calls the file") @RestQuery @DefaultValue("")
          String name,
      @Parameter(description = "The response's secret, as its revisions show it")
          @RestHeader(SECRET)
          String secret,
      @Parameter(description = "An access token, or a personal link's")
          @RestHeader(AccessTokens.HEADER)
          String token,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("")
          String type,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("0")
          long length,
      InputStream body) {
    String address = caller.address();
    ChannelConfig channel = access.check(publishableKey, caller.origin(), address);
    UploadChecks.ids(responseId, fileId);
    Accepts accepts = files.accepts(channel.tenant(), survey, question);
    // What can be refused before it is received, is.
    UploadChecks.type(type, accepts);
    if (length > accepts.maxBytes()) {
      throw FileProblems.tooLarge(accepts.maxBytes());
    }
    owners.check(channel.tenant(), responseId, survey, secret, token);
    java.nio.file.Path content = receiver.receive(body, accepts.maxBytes(), address);
    Upload upload =
        new Upload(
            channel.tenant(), survey, question, responseId, fileId, name, type, address, content);
    return files
        .storeCounted(upload, accepts)
        .eventually(() -> delete(content))
        .map(file -> RestResponse.status(RestResponse.Status.CREATED, file));
  }

  private static void delete(java.nio.file.Path content) {
    try {
      Files.deleteIfExists(content);
    } catch (IOException e) {
      Log.warnf("A temporary file remains: %s", e.getMessage());
    }
  }
}
