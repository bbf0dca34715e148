package io.echolot.launcher;

import io.echolot.devstack.Child;
import io.echolot.devstack.Ports;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, with demo data, and stays until Ctrl-C. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts everything with demo data; Ctrl-C ends it.")
final class UpCommand implements Callable<Integer> {

  private static final int SHOP_PORT = 8080;

  @Option(names = "--only", split = ",", hidden = true)
  private Service[] only = Service.values();

  @Override
  public Integer call() throws InterruptedException {
    Home home = new Home();
    home.begin();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endOnSignal(asked, ended)));
    try {
      run(home, asked);
      return 0;
    } finally {
      home.end();
      ended.countDown();
    }
  }

  private void run(Home home, CountDownLatch asked) throws InterruptedException {
    say("Starting PostgreSQL, MongoDB, Kafka and Keycloak, then the services");
    Ports.requireFree(SHOP_PORT, "the demo shop");
    ServicePorts ports = ServicePorts.usual();
    List<Service> services = Arrays.asList(only);
    try (Shop shop = Shop.start(SHOP_PORT);
        Platform platform =
            Platform.start(
                home.root(),
                home.data(),
                Ports.LAPTOP,
                ports,
                services,
                shop.url(),
                UpCommand::say)) {
      Api api = Api.of(platform.backends().realmUrl(), ports);
      DemoTenant.load(api, shop.url(), UpCommand::say);
      DemoTenant.mail(api, ports);
      say(Overview.text(ports, shop.url(), platform.backends()));
      watch(platform, asked);
      say("\nEnding ...");
    }
    say("Ended. The data stay in .echolot/ until ./echolot reset.");
  }

  private static void watch(Platform platform, CountDownLatch asked) throws InterruptedException {
    Set<Service> told = new HashSet<>();
    while (!asked.await(1, TimeUnit.SECONDS)) {
      for (Service service : platform.dead()) {
        if (told.add(service)) {
          Child child = platform.child(service).orElseThrow();
          say(service.folder() + " has ended by itself. The end of its log:\n" + child.lastLines());
        }
      }
    }
  }

  /** Runs in the shutdown hook: the JVM waits for it. */
  private static void endOnSignal(CountDownLatch asked, CountDownLatch ended) {
    asked.countDown();
    try {
      ended.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
