package io.echolot.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The TCP ports of the backends, all on loopback. */
public record Ports(int postgresql, int mongodb, int kafka, int kafkaController, int keycloak) {

  public static final Ports LAPTOP = new Ports(15432, 27027, 19092, 19093, 8180);

  /** Above those that services usually have. */
  private static final int FIRST_FREE = 20_000;

  private static final int FIRST_OUTGOING = 32_768;
  private static final int TRIES = 1_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  /** Ports that nobody uses now. */
  public static Ports free() {
    return new Ports(freePort(), freePort(), freePort(), freePort(), freePort());
  }

  /**
   * A port that nobody uses now, and that the system gives to no outgoing connection until it is
   * used: those begin at 32768 on Linux and at 49152 elsewhere. Never the same twice.
   *
   * @throws DevStackException if there is none
   */
  public static int freePort() {
    for (int tried = 0; tried < TRIES; tried++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_FREE, FIRST_OUTGOING);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new DevStackException("No port is free");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
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
