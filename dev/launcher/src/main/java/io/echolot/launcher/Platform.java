package io.echolot.launcher;

import io.echolot.devstack.Backends;
import io.echolot.devstack.Child;
import io.echolot.devstack.DevStack;
import io.echolot.devstack.DevStackException;
import io.echolot.devstack.Ports;
import io.echolot.devstack.mail.MailSimulator;
import io.echolot.devstack.telegram.TelegramSimulator;
import io.echolot.devstack.twilio.TwilioSimulator;
import io.echolot.launcher.demo.DemoBot;
import io.echolot.launcher.demo.MailAccount;
import io.echolot.launcher.demo.SmsDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All of Echolot on loopback: the backends and the services, each a process of its own. */
public final class Platform implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofSeconds(300);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final Path root;
  private final Path dir;
  private final ServicePorts ports;
  private final Settings settings;
  private final DevStack stack;
  private final TwilioSimulator twilio;
  private final MailSimulator mail;
  private final TelegramSimulator telegram;
  private final Map<Service, Child> children = new EnumMap<>(Service.class);
  private final HttpClient http = HttpClient.newHttpClient();

  private Platform(Path root, Path dir, ServicePorts ports, DevStack stack, String feeds) {
    this.twilio = TwilioSimulator.start(ports.twilio());
    SmsDoor.NUMBERS.forEach(twilio.open(SmsDoor.ACCOUNT, SmsDoor.TOKEN)::with);
    this.mail =
        MailSimulator.start(ports.smtp(), ports.mailboxes())
            .user(MailAccount.ADDRESS, MailAccount.PASSWORD);
    this.telegram = TelegramSimulator.start(ports.telegram());
    telegram.open(DemoBot.TOKEN, DemoBot.USERNAME);
    this.root = root;
    this.dir = dir.toAbsolutePath();
    this.ports = ports;
    this.stack = stack;
    this.settings = new Settings(this.dir, stack.backends(), ports, feeds);
  }

  /**
   * Starts backends and services and returns when all are ready.
   *
   * @param root the repository, where the services were built
   * @param dir for data and logs
   * @param feeds base URL of the demo's feeds; empty for none
   * @param progress hears a line when a part is ready
   * @throws DevStackException if something can't be had; what was started is ended
   */
  public static Platform start(
      Path root,
      Path dir,
      Ports backends,
      ServicePorts ports,
      Collection<Service> services,
      String feeds,
      Consumer<String> progress) {
    for (Service service : services) {
      if (!Files.exists(service.jar(root))) {
        throw new DevStackException(
            service.folder() + " isn't built. Run ./mvnw -DskipTests package.");
      }
      Ports.requireFree(ports.of(service), service.folder());
      Ports.requireFree(ports.managementOf(service), service.folder() + "'s management");
    }
    Ports.requireFree(ports.twilio(), "the simulator of Twilio");
    Ports.requireFree(ports.smtp(), "the simulator of a mail server");
    Ports.requireFree(ports.mailboxes(), "the mailboxes of the demo");
    Ports.requireFree(ports.telegram(), "the simulator of Telegram");
    DevStack stack = DevStack.start(dir, backends, progress);
    Platform platform = new Platform(root, dir, ports, stack, feeds);
    try {
      services.forEach(platform::begin);
      services.forEach(service -> platform.awaitReady(service, progress));
      return platform;
    } catch (DevStackException e) {
      platform.close();
      throw e;
    }
  }

  private synchronized void begin(Service service) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx" + service.heap(), "-Xss512k"));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar"));
    command.add(service.jar(root).toAbsolutePath().toString());
    children.put(service, Child.start(service.folder(), dir, command, settings.of(service)));
  }

  private void awaitReady(Service service, Consumer<String> progress) {
    long begun = System.nanoTime();
    child(service).orElseThrow().await(() -> isReady(service), START_PATIENCE);
    long took = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    progress.accept("%s is ready (%d s)".formatted(service.folder(), took));
  }

  public boolean isReady(Service service) {
    // Older revisions, which benchmarks compare, tell of their health where they are called.
    return isReady(ports.managementUrl(service)) || isReady(ports.url(service));
  }

  private boolean isReady(String url) {
    return status(url + "/q/health/started") == 200 && status(url + "/q/health/ready") == 200;
  }

  private int status(String url) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevStackException("Interrupted", e);
    }
  }

  public Backends backends() {
    return stack.backends();
  }

  /** The backends, to end and start some of them. */
  public DevStack stack() {
    return stack;
  }

  public String url(Service service) {
    return ports.url(service);
  }

  /** Where the phones of those are who get messages. */
  public String phones() {
    return ports.twilioUrl() + "/";
  }

  /** The e-mails that were sent. */
  public MailSimulator mail() {
    return mail;
  }

  /** The process of a service; empty while it doesn't run. */
  public synchronized Optional<Child> child(Service service) {
    return Optional.ofNullable(children.get(service));
  }

  /** Ends a service at once, as a crash would. */
  public synchronized void kill(Service service) {
    children.remove(service).kill();
  }

  /** Starts a service that was ended, and returns when it is ready. */
  public void restart(Service service) {
    begin(service);
    awaitReady(service, line -> {});
  }

  /** The services that have ended by themselves. */
  synchronized List<Service> dead() {
    return children.entrySet().stream()
        .filter(child -> !child.getValue().isAlive())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized void close() {
    children.values().parallelStream().forEach(child -> child.stop(STOP_PATIENCE));
    children.clear();
    twilio.close();
    mail.close();
    telegram.close();
    stack.close();
  }
}
