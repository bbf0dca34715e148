package io.echolot.platform.slow;

import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/** Vert.x finds it by {@code META-INF/services}. */
public final class DeadlineProvider implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    ReceiveTimes times =
        ConfigProvider.getConfig()
            .unwrap(SmallRyeConfig.class)
            .getConfigMapping(ReceiveTimes.class);
    builder.findTransport(new DeadlineTransport(times.headersWithin()));
  }
}
