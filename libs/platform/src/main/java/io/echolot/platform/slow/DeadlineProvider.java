package io.echolot.platform.slow;

import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Vert.x finds it by {@code META-INF/services}. */
public final class DeadlineProvider implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    ReceiveTimes times;
    try {
      times = config.getConfigMapping(ReceiveTimes.class);
    } catch (NoSuchElementException e) {
      // Not in a service, where every mapping is known: a client alone, which nobody calls.
      return;
    }
    builder.findTransport(new DeadlineTransport(times.headersWithin()));
  }
}
