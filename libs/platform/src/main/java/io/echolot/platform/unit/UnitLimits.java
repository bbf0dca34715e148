package io.echolot.platform.unit;

import io.echolot.platform.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whoever is limited to units reads: what is written holds for the whole tenant. Calls that are
 * {@link WholeTenant} aren't for them either.
 */
@Singleton
public class UnitLimits {

  public static final Problem LIMITED =
      new Problem("unit-limited", Status.FORBIDDEN, "Not for those who are limited to units");

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final CurrentUnits units;

  public UnitLimits(CurrentUnits units) {
    this.units = units;
  }

  @ServerRequestFilter
  public void refuse(ContainerRequestContext request, ResourceInfo call) {
    boolean writes = !READING.contains(request.getMethod());
    if ((writes || isOfWholeTenant(call)) && units.scope().isLimited()) {
      throw LIMITED.because(
          writes
              ? "The token names units: it is good for reading."
              : "The token names units, and this tells of all of them.");
    }
  }

  private static boolean isOfWholeTenant(ResourceInfo call) {
    Method method = call == null ? null : call.getResourceMethod();
    return method != null
        && (method.isAnnotationPresent(WholeTenant.class)
            || method.getDeclaringClass().isAnnotationPresent(WholeTenant.class));
  }
}
