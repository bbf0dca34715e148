package io.echolot.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what runs. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Says what runs.")
final class StatusCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Home home = new Home();
    boolean running = home.running().isPresent();
    System.out.println(
        home.running()
            .map(up -> "Echolot is up (process " + up.pid() + ").")
            .orElse("Echolot is not up."));
    Map<String, Integer> parts = new LinkedHashMap<>();
    parts.put("postgresql", 54320);
    parts.put("mongodb", 27027);
    parts.put("kafka", 19092);
    parts.put("keycloak", 8180);
    for (Service service : Service.values()) {
      parts.put(service.folder(), service.usualPort());
    }
    for (Map.Entry<String, Integer> part : parts.entrySet()) {
      boolean open = isOpen(part.getValue());
      System.out.printf(
          "  %-16s port %-6d %-6s %s%n",
          part.getKey(),
          part.getValue(),
          open ? "open" : "closed",
          running ? memory(home.data().resolve(part.getKey() + ".pid")) : "");
    }
    return running ? 0 : 1;
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The resident memory, where the system tells it. */
  private static String memory(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return "";
    }
    Path status = Path.of("/proc", Files.readString(pidFile).split(" ")[0], "status");
    if (!Files.exists(status)) {
      return "";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MiB")
        .findFirst()
        .orElse("");
  }
}
