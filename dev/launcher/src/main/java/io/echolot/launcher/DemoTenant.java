package io.echolot.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.devstack.DevStackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the tenant acme what the demo needs, by the same API that everybody uses. */
public final class DemoTenant {

  private DemoTenant() {}

  private static final String USUAL_SHOP = "http://localhost:8080";

  /**
   * Creates what isn't there; what somebody changed stays as it is.
   *
   * @param shop the origin of the demo's shop
   */
  public static void load(Api api, String shop, Consumer<String> progress) {
    JsonNode demo = read("/demo/acme.json", shop);
    int created = 0;
    for (JsonNode journey : demo.path("journeys")) {
      created += journey(api, journey);
    }
    for (JsonNode survey : demo.path("surveys")) {
      created += survey(api, survey);
    }
    for (JsonNode channel : demo.path("channels")) {
      created += channel(api, channel);
    }
    for (JsonNode segment : demo.path("segments")) {
      created += put(api, "/v1/segments/" + segment.path("key").asText(), segment.path("body"));
    }
    for (JsonNode customer : demo.path("customers")) {
      created += put(api, "/v1/customers/" + customer.path("id").asText(), customer.path("body"));
    }
    created += policy(api, demo.path("policy"));
    progress.accept(
        created == 0 ? "Demo data are there already" : "Demo data are loaded (" + created + ")");
  }

  private static int journey(Api api, JsonNode journey) {
    String path = "/v1/journeys/" + journey.path("key").asText();
    if (api.call(Service.SURVEY, "GET", path, "").status() == 200) {
      return 0;
    }
    api.call(Service.SURVEY, "PUT", path, journey.path("body").toString()).expect(200, 201);
    return 1;
  }

  private static int survey(Api api, JsonNode survey) {
    String key = survey.path("key").asText();
    JsonNode known =
        api.call(Service.SURVEY, "GET", "/v1/surveys?key=" + key, "").expect(200).json();
    if (known.isEmpty()) {
      JsonNode created =
          api.call(Service.SURVEY, "POST", "/v1/surveys", survey.toString()).expect(201).json();
      publish(api, created);
      return 1;
    }
    if (known.get(0).path("version").asInt() == 0) {
      publish(api, known.get(0));
    }
    return 0;
  }

  private static void publish(Api api, JsonNode survey) {
    String path = "/v1/surveys/" + survey.path("id").asText() + "/publish";
    api.call(Service.SURVEY, "POST", path, "").expect(200);
  }

  private static int channel(Api api, JsonNode channel) {
    String path = "/v1/channels/" + channel.path("id").asText();
    if (api.call(Service.SURVEY, "GET", path, "").status() == 200) {
      return 0;
    }
    api.call(Service.SURVEY, "PUT", path, channel.path("body").toString()).expect(200, 201);
    return 1;
  }

  private static int put(Api api, String path, JsonNode body) {
    if (api.call(Service.SURVEY, "GET", path, "").status() == 200) {
      return 0;
    }
    api.call(Service.SURVEY, "PUT", path, body.toString()).expect(200, 201);
    return 1;
  }

  /** Only the policy of a tenant who never set one has the entity tag 0. */
  private static int policy(Api api, JsonNode policy) {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + api.token(),
            "Content-Type",
            "application/json",
            "If-Match",
            "\"0\"");
    URI uri = URI.create(api.url(Service.SURVEY) + "/v1/policy");
    return api.send("PUT", uri, policy.toString(), headers).expect(200, 412).status() == 200
        ? 1
        : 0;
  }

  private static JsonNode read(String resource, String shop) {
    try (InputStream in = DemoTenant.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new DevStackException(resource + " is missing in the launcher; build it anew.");
      }
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ContractsJson.mapper().readTree(json.replace(USUAL_SHOP, shop));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
