package io.echolot.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The TCP ports of the backends, all on loopback. */
public record Ports(int postgresql, int mongodb, int kafka, int kafkaController, int keycloak) {

  public static final Ports LAPTOP = new Ports(54320, 27027, 19092, 19093, 8180);

  /** Ports that nobody uses now. */
  public static Ports free() {
    return new Ports(freePort(), freePort(), freePort(), freePort(), freePort());
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes sure that nobody uses {@code port}.
   *
   * @throws DevStackException if somebody does
   */
  public static void requireFree(int port, String what) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new DevStackException(
          "Port "
              + port
              + " for "
              + what
              + " is in use. End the program that uses it (./echolot down, if it is ours).",
          e);
    }
  }

  int of(Part part) {
    return switch (part) {
      case POSTGRESQL -> postgresql;
      case MONGODB -> mongodb;
      case KAFKA -> kafka;
      case KEYCLOAK -> keycloak;
    };
  }
}
