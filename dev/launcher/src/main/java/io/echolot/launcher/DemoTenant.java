package io.echolot.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.devstack.DevStackException;
import io.echolot.launcher.demo.MailAccount;
import io.echolot.launcher.demo.Replay;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the tenant acme what the demo needs, by the same API that everybody uses. */
public final class DemoTenant {

  private DemoTenant() {}

  private static final String USUAL_SHOP = "http://localhost:8080";

  /** Sends some of the demo's answers, so many by each door. */
  public static void answer(Api api, String shop, int each) throws InterruptedException {
    new Replay(api, shop).sendSome(each);
  }

  /**
   * Creates what isn't there; what somebody changed stays as it is.
   *
   * @param shop the origin of the demo's shop
   */
  public static void load(Api api, String shop, Consumer<String> progress) {
    load(api, read("/demo/acme.json", shop), progress);
  }

  /** Sets up the account by which the demo's e-mails go to its mailboxes, unless it is there. */
  public static void mail(Api api, ServicePorts ports) {
    try {
      account(api, ContractsJson.mapper().readTree(MailAccount.json(ports.smtp())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same with the demo data of a checkout, for services that were built there.
   *
   * @param root where it is
   */
  public static void load(Api api, Path root, String shop, Consumer<String> progress) {
    try {
      String json =
          Files.readString(root.resolve("dev/launcher/src/main/resources/demo/acme.json"));
      load(api, at(shop, json), progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void load(Api api, JsonNode demo, Consumer<String> progress) {
    int created = 0;
    for (JsonNode persona : demo.path("personas")) {
      created += put(api, "/v1/personas/" + persona.path("key").asText(), persona.path("body"));
    }
    // Parents stand before their children.
    for (JsonNode unit : demo.path("units")) {
      created += put(api, "/v1/units/" + unit.path("key").asText(), unit.path("body"));
    }
    // Journeys name surveys; surveys are published at the touchpoints of journeys.
    for (JsonNode survey : demo.path("surveys")) {
      created += draft(api, survey);
    }
    for (JsonNode journey : demo.path("journeys")) {
      created += put(api, "/v1/journeys/" + journey.path("key").asText(), journey.path("body"));
    }
    for (JsonNode survey : demo.path("surveys")) {
      publish(api, survey);
    }
    // A bot's channel needs the bot's account.
    for (JsonNode account : demo.path("accounts")) {
      created += account(api, account);
    }
    for (JsonNode channel : demo.path("channels")) {
      created += put(api, "/v1/channels/" + channel.path("id").asText(), channel.path("body"));
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

  private static int draft(Api api, JsonNode survey) {
    if (!known(api, survey).isEmpty()) {
      return 0;
    }
    api.call(Service.SURVEY, "POST", "/v1/surveys", survey.toString()).expect(201);
    return 1;
  }

  private static void publish(Api api, JsonNode survey) {
    JsonNode known = known(api, survey).get(0);
    if (known.path("version").asInt() == 0) {
      String path = "/v1/surveys/" + known.path("id").asText() + "/publish";
      api.call(Service.SURVEY, "POST", path, "").expect(200);
    }
  }

  private static JsonNode known(Api api, JsonNode survey) {
    String path = "/v1/surveys?key=" + survey.path("key").asText();
    return api.call(Service.SURVEY, "GET", path, "").expect(200).json();
  }

  private static int put(Api api, String path, JsonNode body) {
    if (api.call(Service.SURVEY, "GET", path, "").status() == 200) {
      return 0;
    }
    api.call(Service.SURVEY, "PUT", path, body.toString()).expect(200, 201);
    return 1;
  }

  /** Not where there are none yet, as in revisions that benchmarks compare. */
  private static int account(Api api, JsonNode account) {
    String all = "/v1/channel-accounts";
    Api.Answer there = api.call(Service.SURVEY, "GET", all, "");
    if (there.status() != 200
        || there.json().findValuesAsText("account").contains(account.path("account").asText())) {
      return 0;
    }
    String id =
        api.call(Service.SURVEY, "POST", all, account.toString())
            .expect(201)
            .json()
            .path("id")
            .asText();
    if (!account.path("provider").asText().equals("smtp")) {
      api.call(Service.SURVEY, "POST", all + "/" + id + "/connect", "").expect(200);
    }
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
      return at(shop, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode at(String shop, String json) throws IOException {
    return ContractsJson.mapper().readTree(json.replace(USUAL_SHOP, shop));
  }
}
