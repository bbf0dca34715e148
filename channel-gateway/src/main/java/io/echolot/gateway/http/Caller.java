package io.echolot.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

/** Where a request comes from. */
@RequestScoped
public class Caller {

  private final HttpServerRequest request;
  private final TrustedProxies proxies;

  public Caller(HttpServerRequest request, TrustedProxies proxies) {
    this.request = request;
    this.proxies = proxies;
  }

  /** The header {@code Origin}; empty if there is none. */
  public String origin() {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null ? "" : origin;
  }

  /** The network address. */
  public String address() {
    return proxies.addressOf(request);
  }
}
