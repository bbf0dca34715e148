package io.echolot.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Where a call goes that others asked for by a URL: to an address that was checked, so that no
 * second answer of the name's server can lead elsewhere.
 *
 * @param address where to connect
 * @param port at which
 * @param tls whether it is {@code https}
 * @param host the name in the URL, for the certificate and the header {@code Host}
 * @param path with the query
 */
public record Destination(InetAddress address, int port, boolean tls, String host, String path) {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** Names are resolved by calls that know no time limit. */
  private static final Executor RESOLVING =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "resolve-name");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * The address behind a URL.
   *
   * @param reachable which addresses may be called; usually {@link PublicAddresses#isPublic}
   * @throws OutboundException if there is none, or one that may not be called, or none in time
   */
  public static Destination of(URI url, Predicate<InetAddress> reachable, Deadline deadline)
      throws OutboundException, InterruptedException {
    boolean tls = "https".equalsIgnoreCase(url.getScheme());
    if (!tls && !"http".equalsIgnoreCase(url.getScheme())) {
      throw new OutboundException("Its URL is neither https nor http.");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null) {
      throw new OutboundException("Its URL names no host, or a user.");
    }
    int port = url.getPort() > 0 ? url.getPort() : tls ? HTTPS : HTTP;
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String whole = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    InetAddress address = address(url.getHost(), reachable, deadline);
    return new Destination(address, port, tls, url.getHost(), whole);
  }

  private static InetAddress address(
      String host, Predicate<InetAddress> reachable, Deadline deadline)
      throws OutboundException, InterruptedException {
    InetAddress[] all = deadline.await(resolved(host));
    for (InetAddress address : all) {
      // A name with one private address isn't to be trusted with its others.
      if (!reachable.test(address)) {
        throw new OutboundException("The host's address is not a public one.");
      }
    }
    return all[0];
  }

  private static CompletableFuture<InetAddress[]> resolved(String host) {
    CompletableFuture<InetAddress[]> all = new CompletableFuture<>();
    RESOLVING.execute(
        () -> {
          try {
            all.complete(InetAddress.getAllByName(host));
          } catch (UnknownHostException e) {
            all.completeExceptionally(new OutboundException("The host has no address."));
          } catch (RuntimeException e) {
            all.completeExceptionally(e);
          }
        });
    return all;
  }
}
