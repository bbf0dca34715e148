package io.echolot.gateway.sms;

import io.echolot.gateway.http.Origins;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The request that is being answered, as a call whose signature can be checked. */
@ApplicationScoped
class TwilioCalls {

  private final HttpServerRequest request;
  private final String origin;

  TwilioCalls(
      HttpServerRequest request, @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.request = request;
    this.origin = Origins.of(publicUrl);
  }

  /**
   * Of what it posts.
   *
   * @param signature the header {@code X-Twilio-Signature}; null if there was none
   */
  TwilioCall of(Map<String, List<String>> form, String signature) {
    // request.uri() is raw: path and query as they stood on the wire.
    return new TwilioCall(origin + request.uri(), form, signature);
  }
}
