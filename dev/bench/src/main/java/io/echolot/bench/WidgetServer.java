package io.echolot.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Serves files gzipped, by the same server as the gateway's (Vert.x), on loopback. */
final class WidgetServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html",
          "js",
          "text/javascript",
          "css",
          "text/css",
          "json",
          "application/json");

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, byte[]> files = new HashMap<>();
  private final int port;

  /**
   * Starts it.
   *
   * @param files by name, without a slash
   */
  WidgetServer(Map<String, byte[]> files) {
    files.forEach((name, file) -> this.files.put("/" + name, Packed.gzip(file)));
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  byte[] file = this.files.get(request.path());
                  if (file == null) {
                    request.response().setStatusCode(404).end();
                    return;
                  }
                  String kind = request.path().substring(request.path().lastIndexOf('.') + 1);
                  request
                      .response()
                      .putHeader("Content-Type", TYPES.get(kind) + "; charset=utf-8")
                      .putHeader("Content-Encoding", "gzip")
                      .putHeader("Access-Control-Allow-Origin", "*")
                      .end(io.vertx.core.buffer.Buffer.buffer(file));
                });
    this.port =
        server
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .orTimeout(10, TimeUnit.SECONDS)
            .join()
            .actualPort();
  }

  String url() {
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
