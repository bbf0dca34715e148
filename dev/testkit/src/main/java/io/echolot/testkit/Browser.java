package io.echolot.testkit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does when somebody logs in: follows redirects and keeps cookies. */
public final class Browser {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new LoopbackCookies())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  /** Like browsers, and unlike Java, trusts loopback with cookies that are marked as secure. */
  private static final class LoopbackCookies extends CookieManager {

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> plain = new HashMap<>(headers);
      plain.replaceAll(
          (name, values) ->
              values.stream().map(value -> value.replaceAll("(?i);\\s*secure", "")).toList());
      super.put(uri, plain);
    }
  }

  public HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri).build());
  }

  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  /**
   * Opens a page and fills in Keycloak's form; gives the page that comes then.
   *
   * @throws IllegalStateException if the page leads to no form
   */
  public HttpResponse<String> login(URI page, String user)
      throws IOException, InterruptedException {
    Matcher form = FORM.matcher(get(page).body());
    if (!form.find()) {
      throw new IllegalStateException("There is no login form at " + page);
    }
    String password = URLEncoder.encode("echolot", StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + user + "&password=" + password))
            .build());
  }
}
