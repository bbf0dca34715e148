package io.echolot.platform.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The id of what a call has created, which its address doesn't say. */
@Singleton
public class CreatedId {

  private static final String KEPT = CreatedId.class.getName();
  private static final Set<String> NAMES = Set.of("code", "id", "key");

  private final CurrentVertxRequest request;

  CreatedId(CurrentVertxRequest request) {
    this.request = request;
  }

  @ServerResponseFilter
  public void keep(ContainerResponseContext answer) {
    if (answer.getStatus() == Status.CREATED.getStatusCode()
        && answer.getEntity() instanceof Record made) {
      id(made).ifPresent(id -> request.getCurrent().put(KEPT, id));
    }
  }

  private static Optional<String> id(Record made) {
    return Arrays.stream(made.getClass().getRecordComponents())
        .filter(component -> NAMES.contains(component.getName()))
        .findFirst()
        .map(component -> value(component, made));
  }

  private static String value(RecordComponent component, Record made) {
    try {
      return String.valueOf(component.getAccessor().invoke(made));
    } catch (ReflectiveOperationException e) {
      return "";
    }
  }

  /** What was kept of a call; empty if nothing was. */
  static String of(RoutingContext call) {
    String kept = call.get(KEPT);
    return kept == null ? "" : kept;
  }
}
