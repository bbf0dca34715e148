package io.echolot.platform.slow;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose client doesn't send a request's headers in time. It sits on the raw
 * connection, for Vert.x tells of a request only when its headers are there.
 */
final class HeadersDeadline extends ChannelInboundHandlerAdapter {

  private final Duration within;
  private ChannelHandlerContext context;
  private Future<?> closing;
  private boolean waiting;
  private int requests;

  HeadersDeadline(Duration within) {
    this.within = within;
  }

  /** That of a connection; empty if it was {@link #dropFrom dropped}. */
  static Optional<HeadersDeadline> of(HttpConnection connection) {
    return Optional.ofNullable(channel(connection).pipeline().get(HeadersDeadline.class));
  }

  /** What comes on the connection from now on isn't requests one after the other. */
  void dropFrom(HttpConnection connection) {
    cancel();
    channel(connection).pipeline().remove(this);
  }

  private static Channel channel(HttpConnection connection) {
    return ((ConnectionBase) connection).channel();
  }

  /** A request's headers are there; tells its number. */
  int met() {
    cancel();
    waiting = false;
    requests++;
    return requests;
  }

  /**
   * A request is answered; the next one's headers have their time from their first byte on. May be
   * called by any thread, and after the next one has come already.
   */
  void awaitNextAfter(int request) {
    context
        .channel()
        .eventLoop()
        .execute(
            () -> {
              waiting = waiting || request == requests;
            });
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    this.context = context;
    begin();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (waiting && closing == null) {
      begin();
    }
    context.fireChannelRead(bytes);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    cancel();
    context.fireChannelInactive();
  }

  private void begin() {
    waiting = false;
    closing =
        context
            .channel()
            .eventLoop()
            .schedule(
                () -> {
                  context.close();
                },
                within.toMillis(),
                TimeUnit.MILLISECONDS);
  }

  private void cancel() {
    if (closing != null) {
      closing.cancel(false);
      closing = null;
    }
  }
}
