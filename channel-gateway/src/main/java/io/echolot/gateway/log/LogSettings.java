package io.echolot.gateway.log;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** What {@link LogConfig} means to the client of the log's channel. */
@ApplicationScoped
class LogSettings implements ClientCustomizer<Map<String, Object>> {

  static final String CHANNEL = "log";

  private final LogConfig config;

  LogSettings(LogConfig config) {
    this.config = config;
  }

  @Override
  public Map<String, Object> customize(
      String channel, Config channelConfig, Map<String, Object> settings) {
    if (channel.equals(CHANNEL)) {
      settings.put("linger.ms", millis(config.linger()));
      settings.put("delivery.timeout.ms", millis(config.patience()));
      settings.put("request.timeout.ms", millis(config.patience().multipliedBy(2).dividedBy(3)));
    }
    return settings;
  }

  /** As text, as the connector takes all settings for. */
  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
