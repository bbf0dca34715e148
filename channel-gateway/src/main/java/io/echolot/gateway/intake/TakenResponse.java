package io.echolot.gateway.intake;

import io.echolot.contracts.Response;
import java.util.List;

/**
 * A response that is safe.
 *
 * @param response as it is stored
 * @param adjusted what of it isn't as it was sent; usually empty
 */
public record TakenResponse(Response response, List<Adjustment> adjusted) {

  public TakenResponse {
    adjusted = List.copyOf(adjusted);
  }
}
