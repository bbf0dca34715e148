package io.echolot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What callers send as {@code Authorization} that is no valid token, and how it is refused. */
public final class BadTokens {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
  private static final String NONE = "{\"alg\":\"none\"}";
  private static final String ANNA =
      "{\"tenant\":\"acme\",\"aud\":\"echolot\",\"exp\":4102444800,"
          + "\"realm_access\":{\"roles\":[\"admin\"]}}";

  private BadTokens() {}

  /** Each case's header values by what is wrong with it. */
  private static Map<String, List<String>> cases() {
    String valid = Tokens.of("anna");
    String[] parts = valid.split("\\.");
    Map<String, List<String>> cases = new LinkedHashMap<>();
    one(cases, "nothing", "");
    one(cases, "no token", "Bearer");
    one(cases, "no token but a space", "Bearer ");
    one(cases, "a point", "Bearer .");
    one(cases, "two points", "Bearer ..");
    one(cases, "many points", "Bearer ....");
    one(cases, "five parts, as if encrypted", "Bearer a.b.c.d.e");
    one(cases, "more spaces", "Bearer  x");
    one(cases, "a tab", "Bearer\tx");
    one(cases, "a comma", "Bearer " + valid + ", Bearer x");
    one(cases, "parts that are no Base64", "Bearer a.b.c");
    one(cases, "parts with other letters", "Bearer ä.ö.ü");
    one(cases, "parts that are no JSON", token("x", "y", "z"));
    one(cases, "parts that are other JSON", token("[]", "7", "z"));
    one(cases, "parts that are null", token("null", "null", "z"));
    one(cases, "no algorithm", token("{}", ANNA, "z"));
    one(cases, "an algorithm that isn't a text", token("{\"alg\":{}}", ANNA, "z"));
    one(cases, "unknown algorithm", token("{\"alg\":\"XX999\"}", ANNA, "z"));
    one(cases, "a key that isn't a text", token("{\"alg\":\"RS256\",\"kid\":7}", ANNA, "z"));
    one(
        cases,
        "alg none, signed by nothing",
        "Bearer " + encoded(NONE) + "." + encoded(ANNA) + ".");
    one(cases, "alg none", token(NONE, ANNA, "z"));
    one(cases, "another algorithm", token(HS256, ANNA, "z"));
    one(cases, "claims that aren't what they should be", token(HS256, "{\"exp\":\"x\"}", "z"));
    one(cases, "deep nesting", token(HS256, "[".repeat(2000), "z"));
    one(cases, "other claims under a true signature", "Bearer " + swapped(parts));
    one(cases, "a cut signature", "Bearer " + valid.substring(0, valid.length() - 8));
    one(cases, "no signature", "Bearer " + parts[0] + "." + parts[1] + ".");
    one(cases, "10 kB", "Bearer " + "x".repeat(10_000));
    one(cases, "10 kB of parts", "Bearer " + "x.".repeat(5_000));
    one(cases, "a password", "Basic " + encoded("anna:echolot"));
    one(cases, "a broken password", "Basic :");
    one(cases, "another scheme", "Digest username=\"anna\"");
    one(cases, "an unknown scheme", "Nonsense");
    cases.put("two that are none", List.of("Bearer x", "Bearer y"));
    cases.put("two of which one is valid", List.of("Bearer " + valid, "Bearer y"));
    cases.put("two of which the other is valid", List.of("Bearer y", "Bearer " + valid));
    return cases;
  }

  private static void one(Map<String, List<String>> cases, String label, String header) {
    cases.put(label, List.of(header));
  }

  private static String token(String header, String claims, String signature) {
    return "Bearer " + encoded(header) + "." + encoded(claims) + "." + encoded(signature);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String swapped(String[] parts) {
    return parts[0] + "." + encoded(ANNA) + "." + parts[2];
  }

  /** Which of them are not answered by 401 and a problem, or by 431; empty if all are. */
  public static List<String> taken(URI call) {
    List<String> taken = new ArrayList<>();
    cases()
        .forEach(
            (label, headers) -> {
              HttpRequest.Builder request = HttpRequest.newBuilder(call);
              headers.forEach(header -> request.header("Authorization", header));
              String answer = answer(request.build());
              if (!isRefused(answer)) {
                taken.add(label + ": " + answer);
              }
            });
    return taken;
  }

  /** A header that is too long isn't read at all: 431 (RFC 6585), without a body. */
  private static boolean isRefused(String answer) {
    return answer.startsWith("431 ")
        || answer.startsWith("401 application/problem+json ")
            && answer.contains("/problems/unauthorized\"");
  }

  private static String answer(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("without a type");
      return response.statusCode() + " " + type + " " + response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
