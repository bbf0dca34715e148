package io.echolot.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.devstack.Folders;
import io.echolot.devstack.Ports;
import io.echolot.launcher.Api;
import io.echolot.launcher.DemoTenant;
import io.echolot.launcher.Platform;
import io.echolot.launcher.Service;
import io.echolot.launcher.ServicePorts;
import io.echolot.launcher.Shop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** All of Echolot with the demo's tenant, started once for all tests of this JVM, on free ports. */
final class World {

  /** How many answers by each of the five doors. */
  private static final int EACH = 40;

  private static World world;

  final Platform platform;
  final Api api;
  final Shop shop;
  private boolean isAnswered;

  private World(Platform platform, Api api, Shop shop) {
    this.platform = platform;
    this.api = api;
    this.shop = shop;
  }

  static synchronized World get() {
    if (world == null) {
      world = start();
      Runtime.getRuntime().addShutdownHook(new Thread(world::close));
    }
    return world;
  }

  private static World start() {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    Path dir = Path.of("target/world").toAbsolutePath();
    // An earlier run's data name ports that are somebody else's now.
    Folders.delete(dir);
    ServicePorts ports = ServicePorts.free();
    List<Service> services = List.of(Service.values());
    Shop shop = Shop.start(Ports.freePort(), ports.url(Service.GATEWAY));
    Platform platform =
        Platform.start(
            root, dir, Ports.free(), ports, services, shop.url(), line -> System.err.println(line));
    Api api = Api.of(platform.backends().realmUrl(), ports);
    DemoTenant.load(api, shop.url(), System.err::println);
    DemoTenant.mail(api, ports);
    return new World(platform, api, shop);
  }

  /** Some of the demo's answers, by all doors, shown by every view; sent once. */
  synchronized void answered() {
    if (isAnswered) {
      return;
    }
    try {
      DemoTenant.answer(api, shop.url(), EACH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    shows(Service.SURVEY, "/v1/responses?limit=" + EACH);
    shows(Service.METRICS, "/v1/verbatims?limit=" + EACH);
    isAnswered = true;
  }

  private void shows(Service service, String path) {
    Awaitility.await(path)
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> api.call(service, "GET", path, "").json().path("items").size(),
            size -> size == EACH);
  }

  /** The id of the demo's survey of that key. */
  String surveyId(String key) {
    JsonNode found = api.call(Service.SURVEY, "GET", "/v1/surveys?q=" + key, "").expect(200).json();
    return StreamSupport.stream(found.spliterator(), false)
        .filter(survey -> survey.at("/draft/key").asText().equals(key))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  /** The id of the demo tenant's oldest account with that provider. */
  String accountId(String provider) {
    JsonNode accounts =
        api.call(Service.SURVEY, "GET", "/v1/channel-accounts", "").expect(200).json();
    return StreamSupport.stream(accounts.spliterator(), false)
        .filter(account -> account.path("provider").asText().equals(provider))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  /** Has the demo tenant know a German customer who is new to it, by one identity. */
  void customer(String id, String kind, String value) {
    String customer = "{\"language\":\"de\",\"identities\":[{\"kind\":\"%s\",\"value\":\"%s\"}]}";
    api.call(Service.SURVEY, "PUT", "/v1/customers/" + id, customer.formatted(kind, value))
        .expect(201);
  }

  String url(Service service) {
    return platform.url(service);
  }

  private void close() {
    platform.close();
    shop.close();
  }
}
