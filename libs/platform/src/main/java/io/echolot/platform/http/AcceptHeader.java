package io.echolot.platform.http;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a header {@code Accept} that can't be read before the call is carried out: Quarkus reads
 * it when the answer is there, and ends in a 500.
 */
public class AcceptHeader {

  @ServerRequestFilter
  public void check(HttpHeaders headers) {
    String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    if (accept == null || accept.equals(MediaType.WILDCARD)) {
      return;
    }
    try {
      headers.getAcceptableMediaTypes();
    } catch (IllegalArgumentException e) {
      throw Problem.INVALID.because(
          "", List.of(new Violation(HttpHeaders.ACCEPT, "must be media types (RFC 9110)")));
    }
  }
}
