package io.echolot.platform.slow;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import java.time.Duration;

/**
 * Gives each connection that is accepted a {@link HeadersDeadline}. All servers of a service speak
 * HTTP; which does isn't told here.
 */
final class DeadlineTransport extends JDKTransport {

  private final Accepting accepting;

  DeadlineTransport(Duration headersWithin) {
    this.accepting = new Accepting(headersWithin);
  }

  @Override
  public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
    super.configure(options, domainSocket, bootstrap);
    bootstrap.handler(accepting);
  }

  /** On the listening socket; what it reads are connections. */
  @Sharable
  private static final class Accepting extends ChannelInboundHandlerAdapter {

    private final Duration within;

    Accepting(Duration within) {
      this.within = within;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
      if (accepted instanceof Channel) {
        Channel connection = (Channel) accepted;
        connection.pipeline().addFirst(new HeadersDeadline(within));
      }
      context.fireChannelRead(accepted);
    }
  }
}
