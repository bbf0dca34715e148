package io.echolot.platform.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.HttpMethod;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * By which methods an address can be called. Quarkus REST (3.33) says that there is no such address
 * when the last of several classes whose paths begin alike doesn't know the method.
 */
final class AllowedMethods {

  /** The services' classes by their paths, as they are for as long as the service runs. */
  private record Classes(Deployment deployment, RequestMapper<InitialMatch> byPath) {

    static Classes of(Deployment deployment) {
      return new Classes(deployment, new RequestMapper<>(deployment.getClassMappers()));
    }
  }

  private static volatile Classes known;

  private AllowedMethods() {}

  /** Those of the services' own paths, in their order; empty if there is no such address. */
  static Set<String> of(String path) {
    Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
    RequestMapper<InitialMatch> classes = of(deployment);
    Set<String> allowed = new TreeSet<>();
    for (RequestMatch<InitialMatch> match = classes.map(path);
        match != null;
        match = classes.continueMatching(path, match)) {
      String rest = match.remaining.isEmpty() ? "/" : match.remaining;
      for (ServerRestHandler handler : match.value.handlers) {
        if (handler instanceof ClassRoutingHandler routing) {
          add(allowed, routing.getMappers(), rest);
        }
      }
    }
    if (allowed.contains(HttpMethod.GET)) {
      allowed.add(HttpMethod.HEAD);
    }
    return allowed;
  }

  /** Another deployment takes its place in development, where code is loaded again. */
  private static RequestMapper<InitialMatch> of(Deployment deployment) {
    Classes classes = known;
    if (classes == null || classes.deployment() != deployment) {
      classes = Classes.of(deployment);
      known = classes;
    }
    return classes.byPath();
  }

  private static void add(
      Collection<String> allowed,
      Map<String, RequestMapper<RuntimeResource>> byMethod,
      String rest) {
    byMethod.forEach(
        (method, resources) -> {
          if (method != null && resources.map(rest) != null) {
            allowed.add(method);
          }
        });
  }
}
