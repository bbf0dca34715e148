package io.echolot.surveys.base.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * The connections to PostgreSQL. Who waits longer for one is told to come again. Where the server's
 * certificate is checked, it is by the authorities that the JVM trusts.
 */
@Singleton
class PostgresPool implements PgPoolCreator {

  private static final int PATIENCE_SECONDS = 3;

  @Override
  public Pool create(Input input) {
    PoolOptions pool =
        new PoolOptions(input.poolOptions())
            .setConnectionTimeout(PATIENCE_SECONDS)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    List<SqlConnectOptions> servers = new ArrayList<>();
    for (PgConnectOptions server : input.pgConnectOptionsList()) {
      server.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      server.setTcpKeepAlive(true);
      servers.add(checked(server));
    }
    return PgBuilder.pool().with(pool).connectingTo(servers).using(input.vertx()).build();
  }

  /** As the URL's {@code sslmode} wants it: the driver asks by what and how it should check. */
  static PgConnectOptions checked(PgConnectOptions server) {
    boolean checksHost = server.getSslMode() == SslMode.VERIFY_FULL;
    if (checksHost) {
      server.setHostnameVerificationAlgorithm("HTTPS");
    }
    if (checksHost || server.getSslMode() == SslMode.VERIFY_CA) {
      server.setTrustOptions(TrustOptions.wrap(authorities()));
    }
    return server;
  }

  private static TrustManager authorities() {
    try {
      TrustManagerFactory trusted =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusted.init((KeyStore) null);
      return trusted.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
