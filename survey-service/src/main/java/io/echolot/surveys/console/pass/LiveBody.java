package io.echolot.surveys.console.pass;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.ReadStream;

/**
 * Events that are passed on until they end, or are ended here. All of it is called on one context.
 */
final class LiveBody implements ReadStream<Buffer> {

  private final HttpClientResponse events;
  private Handler<Void> atEnd;
  private boolean hasEnded;

  LiveBody(HttpClientResponse events) {
    this.events = events;
  }

  /** Ends them as if the other service had, and lets go of its connection. */
  void end() {
    if (!hasEnded) {
      finish();
      events.request().reset();
    }
  }

  private void finish() {
    hasEnded = true;
    if (atEnd != null) {
      atEnd.handle(null);
    }
  }

  @Override
  public LiveBody endHandler(Handler<Void> handler) {
    atEnd = handler;
    events.endHandler(
        ended -> {
          if (!hasEnded) {
            finish();
          }
        });
    return this;
  }

  @Override
  public LiveBody exceptionHandler(Handler<Throwable> handler) {
    events.exceptionHandler(
        failure -> {
          if (!hasEnded && handler != null) {
            handler.handle(failure);
          }
        });
    return this;
  }

  @Override
  public LiveBody handler(Handler<Buffer> handler) {
    events.handler(handler);
    return this;
  }

  @Override
  public LiveBody pause() {
    events.pause();
    return this;
  }

  @Override
  public LiveBody resume() {
    events.resume();
    return this;
  }

  @Override
  public LiveBody fetch(long amount) {
    events.fetch(amount);
    return this;
  }
}
