package io.echolot.bench.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** The least that a JSON service can do. */
@Path("/echo/{id}")
public class EchoResource {

  @PUT
  public JsonNode put(@RestPath String id, JsonNode body) {
    return body;
  }
}
