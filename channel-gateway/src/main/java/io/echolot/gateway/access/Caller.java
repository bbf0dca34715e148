package io.echolot.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

/** Where a request comes from. */
@RequestScoped
public class Caller {

  private final HttpServerRequest request;

  public Caller(HttpServerRequest request) {
    this.request = request;
  }

  /** The header {@code Origin}; empty if there is none. */
  public String origin() {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null ? "" : origin;
  }

  /** The network address, as the proxy configuration lets us see it. */
  public String address() {
    return request.remoteAddress().hostAddress();
  }
}
