package io.echolot.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to the document what every call may answer and no call says for itself: that a parameter is
 * wrong, or that what is sent or wanted is of a type that the call doesn't speak.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

  private static final String COMPONENTS = "#/components/responses/";

  @Override
  public Operation filterOperation(Operation operation) {
    add(operation, "400", "invalid-request");
    add(operation, "404", "not-found");
    add(operation, "406", "not-acceptable");
    if (operation.getRequestBody() != null) {
      add(operation, "413", "body-too-large");
      add(operation, "415", "unsupported-media-type");
    }
    return operation;
  }

  private static void add(Operation operation, String status, String component) {
    APIResponses responses = operation.getResponses();
    if (responses != null && !responses.hasAPIResponse(status)) {
      APIResponse common = OASFactory.createAPIResponse().ref(COMPONENTS + component);
      responses.addAPIResponse(status, common);
    }
  }
}
