package io.echolot.gateway.chat;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A request whose connection becomes a WebSocket. Quarkus (3.33) counts it as running until its
 * response ends, which Vert.x doesn't tell of an upgrade: each end of the service would wait for it
 * as long as {@code quarkus.shutdown.timeout} allows. Only the method that isn't public helps.
 */
final class UpgradedRequest {

  private static final MethodHandle DONE = done();

  private UpgradedRequest() {}

  /** Counts the request off; what becomes of the upgrade doesn't matter. */
  static void countOff(HttpServerRequest request) {
    try {
      DONE.invokeExact(QuarkusRequestWrapper.get(request));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle done() {
    try {
      return MethodHandles.privateLookupIn(QuarkusRequestWrapper.class, MethodHandles.lookup())
          .findVirtual(QuarkusRequestWrapper.class, "done", MethodType.methodType(void.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Quarkus counts requests in another way now", e);
    }
  }
}
