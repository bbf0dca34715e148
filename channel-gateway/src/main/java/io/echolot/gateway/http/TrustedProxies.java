package io.echolot.gateway.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, by the word of the proxies that we trust and of nobody else. Proxies
 * append to {@code X-Forwarded-For} whom they heard; what stands before the first that isn't a
 * trusted proxy was sent by the caller, who may write what it likes. Quarkus would take that.
 */
@Singleton
public class TrustedProxies {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int ANY_PORT = 0;

  private final List<IpSubnetFilterRule> trusted;

  @Inject
  public TrustedProxies(
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> cidrs) {
    this(cidrs.orElse(List.of()));
  }

  /**
   * Proxies by their networks.
   *
   * @param cidrs addresses, or networks such as {@code 10.244.0.0/16}
   */
  TrustedProxies(List<String> cidrs) {
    this.trusted = cidrs.stream().map(TrustedProxies::rule).toList();
  }

  private static IpSubnetFilterRule rule(String cidr) {
    int slash = cidr.indexOf('/');
    String address = slash < 0 ? cidr : cidr.substring(0, slash);
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address.strip());
    if (bytes == null) {
      throw new IllegalArgumentException(
          "quarkus.http.proxy.trusted-proxies: " + cidr + " is neither an address nor a network");
    }
    int prefix = slash < 0 ? bytes.length * Byte.SIZE : Integer.parseInt(cidr.substring(slash + 1));
    return new IpSubnetFilterRule(inetAddress(bytes), prefix, IpFilterRuleType.ACCEPT);
  }

  /** The address of who made the request. */
  public String addressOf(HttpServerRequest request) {
    return addressOf(
        request.connection().remoteAddress().hostAddress(),
        request.headers().getAll(FORWARDED_FOR));
  }

  /**
   * The address of who made a request.
   *
   * @param peer who is connected to us
   * @param forwardedFor the headers of that name, in their order; maybe none
   */
  String addressOf(String peer, List<String> forwardedFor) {
    List<String> hops = new ArrayList<>(List.of(String.join(",", forwardedFor).split(",")));
    Collections.reverse(hops);
    String caller = peer;
    for (String hop : hops) {
      if (!isTrusted(caller)) {
        return caller;
      }
      Optional<String> before = address(hop.strip());
      if (before.isEmpty()) {
        return caller;
      }
      caller = before.get();
    }
    return caller;
  }

  /** Some proxies add the port. */
  private static Optional<String> address(String hop) {
    String bare = hop.replaceFirst("^\\[(.*)](:\\d+)?$", "$1");
    bare = bare.replaceFirst("^(\\d+(?:\\.\\d+){3}):\\d+$", "$1");
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(bare);
    return Optional.ofNullable(bytes)
        .map(TrustedProxies::inetAddress)
        .map(InetAddress::getHostAddress);
  }

  private boolean isTrusted(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return false;
    }
    InetSocketAddress socket = new InetSocketAddress(inetAddress(bytes), ANY_PORT);
    return trusted.stream().anyMatch(rule -> rule.matches(socket));
  }

  private static InetAddress inetAddress(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
