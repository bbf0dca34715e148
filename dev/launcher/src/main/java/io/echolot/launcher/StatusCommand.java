package io.echolot.launcher;

import io.echolot.devstack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Says what runs. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says what runs; its exit code is 0 if all is ready.")
final class StatusCommand implements Callable<Integer> {

  private final Map<String, Integer> backends = new LinkedHashMap<>();

  StatusCommand() {
    backends.put("postgresql", Ports.LAPTOP.postgresql());
    backends.put("mongodb", Ports.LAPTOP.mongodb());
    backends.put("kafka", Ports.LAPTOP.kafka());
    backends.put("keycloak", Ports.LAPTOP.keycloak());
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = new Home();
    var up = home.running();
    if (up.isEmpty()) {
      System.out.println("Echolot is not up. ./echolot up starts it.");
      tellOfStrangers();
      return 1;
    }
    System.out.println("Echolot is up (process " + up.get().pid() + ").");
    boolean isAllReady = true;
    for (Map.Entry<String, Integer> backend : backends.entrySet()) {
      boolean open = isOpen(backend.getValue());
      isAllReady &= open;
      row(home, backend.getKey(), "port " + backend.getValue(), open ? "ready" : "down");
    }
    ServicePorts ports = ServicePorts.usual();
    for (Service service : Service.values()) {
      String state = Health.of(ports.managementUrl(service));
      isAllReady &= state.equals(Health.READY);
      row(home, service.folder(), ports.url(service), state);
    }
    return isAllReady ? 0 : 1;
  }

  private static void row(Home home, String name, String place, String state) throws IOException {
    System.out.printf(
        "  %-16s %-22s %8s  %s%n", name, place, memory(home.data().resolve(name + ".pid")), state);
  }

  /** Whose ports others use, for then an up can't start. */
  private void tellOfStrangers() {
    Map<String, Integer> parts = new LinkedHashMap<>(backends);
    for (Service service : Service.values()) {
      parts.put(service.folder(), service.usualPort());
    }
    parts.forEach(
        (name, port) -> {
          if (isOpen(port)) {
            System.out.printf("  Another program uses port %d, which is for %s.%n", port, name);
          }
        });
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The resident memory of it and what it started, where the system tells it. */
  private static String memory(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return "";
    }
    long pid = Long.parseLong(Files.readString(pidFile).split(" ")[0]);
    long kilobytes =
        ProcessHandle.of(pid).stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .mapToLong(process -> resident(process.pid()))
            .sum();
    return kilobytes == 0 ? "" : kilobytes / 1024 + " MiB";
  }

  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      // Another system, or it has just ended.
      return 0;
    }
  }
}
