package io.echolot.platform.strict;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that a call with a token doesn't know, or of which it would take one
 * value of several: a filter that is passed over would list what nobody asked for. Pages and public
 * calls take what comes, such as {@code utm_…}.
 */
@Singleton
public class UnknownParameters {

  private static final String ANY = "*";

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void refuse(ResourceInfo call, UriInfo uri) {
    Method method = call == null ? null : call.getResourceMethod();
    if (method == null || !needsToken(method)) {
      return;
    }
    Set<String> names = known.computeIfAbsent(method, UnknownParameters::names);
    List<Violation> unknown = violations(uri.getQueryParameters().keySet(), names);
    if (!unknown.isEmpty()) {
      throw Problem.INVALID.because("The call has no such parameter.", unknown);
    }
    List<Violation> repeated = names.contains(ANY) ? List.of() : repeated(uri.getQueryParameters());
    if (!repeated.isEmpty()) {
      throw Problem.INVALID.because("", repeated);
    }
  }

  /** Of several values one would count in silence. A call that takes any parameter knows itself. */
  static List<Violation> repeated(Map<String, List<String>> given) {
    return given.entrySet().stream()
        .filter(parameter -> parameter.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .map(name -> new Violation(name, "must be given once"))
        .toList();
  }

  /**
   * Those of {@code given} that aren't known, in their order, each with the one that is like it.
   */
  public static List<Violation> violations(Set<String> given, Set<String> known) {
    return given.stream()
        .filter(name -> !isKnown(name, known))
        .sorted()
        .map(name -> new Violation(name, message(name, known)))
        .toList();
  }

  private static boolean needsToken(Method method) {
    return method.isAnnotationPresent(RolesAllowed.class)
        || method.getDeclaringClass().isAnnotationPresent(RolesAllowed.class);
  }

  private static String message(String name, Set<String> names) {
    return Similar.hint("is not a parameter of this call", name, names);
  }

  private static boolean isKnown(String name, Set<String> names) {
    return names.contains(name)
        || names.stream()
            .filter(known -> known.endsWith(ANY))
            .anyMatch(known -> name.startsWith(known.substring(0, known.length() - 1)));
  }

  private static Set<String> names(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      RestQuery rest = parameter.getAnnotation(RestQuery.class);
      if (rest != null) {
        names.add(rest.value().isEmpty() ? parameter.getName() : rest.value());
      }
      QueryParam jakarta = parameter.getAnnotation(QueryParam.class);
      if (jakarta != null) {
        names.add(jakarta.value());
      }
    }
    addOthers(names, method);
    for (Annotation shared : method.getAnnotations()) {
      addOthers(names, shared.annotationType());
    }
    return names;
  }

  private static void addOthers(Set<String> names, AnnotatedElement of) {
    AlsoTakes others = of.getAnnotation(AlsoTakes.class);
    if (others != null) {
      names.addAll(Arrays.asList(others.value()));
    }
  }
}
