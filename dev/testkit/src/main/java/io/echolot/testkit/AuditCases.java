package io.echolot.testkit;

import io.echolot.platform.audit.AuditedCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each call of a service tells the audit log. The file {@code audited-calls.txt} among a
 * service's tests names them all, e.g. {@code DELETE /v1/links/{code} -> delete links {code}}, so
 * that of each it was decided.
 */
public final class AuditCases {

  private static final String FILE = "/audited-calls.txt";
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final int DONE = 200;

  private AuditCases() {}

  /** Where the service's file and its calls differ; empty if they don't. */
  public static List<String> faults(ApiDocument api) {
    Set<String> named = named();
    Set<String> told = told(api);
    List<String> faults = new ArrayList<>();
    told.stream()
        .filter(one -> !named.contains(one))
        .forEach(one -> faults.add("so it is: " + one));
    named.stream().filter(one -> !told.contains(one)).forEach(one -> faults.add("not so: " + one));
    return faults;
  }

  private static Set<String> named() {
    try (InputStream file = AuditCases.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> told(ApiDocument api) {
    Set<String> told = new TreeSet<>();
    for (String method : METHODS) {
      for (String path : api.paths(method)) {
        String name = method.toUpperCase(Locale.ROOT);
        told.add(name + " " + path + " -> " + told(name, path));
      }
    }
    return told;
  }

  private static String told(String method, String path) {
    return AuditedCall.of(method, path, false, DONE)
        .map(call -> call.action().wireName() + " " + call.kind() + " " + call.object())
        .map(String::strip)
        .orElse("nothing");
  }
}
