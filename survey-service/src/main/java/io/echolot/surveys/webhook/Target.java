package io.echolot.surveys.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where a message goes: an address that was checked, so that no second answer of the name's server
 * can lead elsewhere.
 *
 * @param address where to connect
 * @param port at which
 * @param tls whether it is {@code https}
 * @param host the name in the URL, for the certificate and the header {@code Host}
 * @param path with the query
 */
record Target(InetAddress address, int port, boolean tls, String host, String path) {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** The URL can't be called. */
  static final class RefusedException extends Exception {
    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * The address behind a URL.
   *
   * @throws RefusedException if there is none, or one that isn't public although {@code
   *     privateAddresses} is false
   */
  static Target of(URI url, boolean privateAddresses) throws RefusedException {
    boolean tls = "https".equals(url.getScheme());
    int port = url.getPort() > 0 ? url.getPort() : tls ? HTTPS : HTTP;
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String whole = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    return new Target(address(url.getHost(), privateAddresses), port, tls, url.getHost(), whole);
  }

  private static InetAddress address(String host, boolean privateAddresses)
      throws RefusedException {
    try {
      InetAddress[] all = InetAddress.getAllByName(host);
      for (InetAddress address : all) {
        // A name with one private address isn't to be trusted with its others.
        if (!privateAddresses && !Addresses.isPublic(address)) {
          throw new RefusedException("The host's address is not a public one.");
        }
      }
      return all[0];
    } catch (UnknownHostException e) {
      throw new RefusedException("The host has no address.");
    }
  }
}
