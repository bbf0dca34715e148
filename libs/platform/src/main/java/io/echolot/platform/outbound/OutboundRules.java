package io.echolot.platform.outbound;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * What a call to others may do.
 *
 * @param reachable which addresses may be called
 * @param mostBytes how long a document may be, as it is sent and after it was unpacked
 * @param mostRedirects how often it may send us on, from 0
 */
public record OutboundRules(Predicate<InetAddress> reachable, int mostBytes, int mostRedirects) {

  /** For documents of {@code mostBytes}, from public addresses unless private ones may be, too. */
  public static OutboundRules forDocuments(int mostBytes, boolean privateAddresses) {
    return new OutboundRules(
        address -> privateAddresses || PublicAddresses.isPublic(address), mostBytes, 5);
  }

  /**
   * For an API whose address says who runs Echolot, and no tenant; it isn't left for another, as
   * calls of it carry secrets.
   */
  public static OutboundRules forProviders(int mostBytes) {
    return new OutboundRules(address -> true, mostBytes, 0);
  }
}
