package io.echolot.surveys.console.pass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the console's back end passes calls on to, as this service reaches them. */
@ConfigMapping(prefix = "echolot.upstream")
public interface Upstreams {

  /** The channel-gateway's URL; not its public one, which may not be open to us. */
  @WithDefault("http://localhost:8082")
  URI gateway();

  /** The social-listener's URL. */
  @WithDefault("http://localhost:8083")
  URI listener();

  /** The metrics-service's URL. */
  @WithDefault("http://localhost:8084")
  URI metrics();

  /** Within which time a service must take a connection. */
  @WithDefault("2s")
  Duration connectWithin();

  /** How long it may be silent, before its answer and within; live events come every 20 s. */
  @WithDefault("60s")
  Duration silentFor();

  /** How many calls of each service may run at once; so many more wait. */
  @WithDefault("256")
  int mostCalls();
}
