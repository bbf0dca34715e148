package io.echolot.platform.problem;

import com.mongodb.MongoException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a call that can't be served without MongoDB by the problem that says so. */
public class MongoAway {

  @ServerExceptionMapper
  public Response map(MongoException exception) {
    Log.warnf("MongoDB is away: %s", exception.getClass().getName());
    return Problem.unavailable("Send the same again.").toResponse();
  }
}
