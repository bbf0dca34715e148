package io.echolot.surveys.base.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who waits longer for a connection is told to come again. */
@Singleton
class PostgresPool implements PgPoolCreator {

  private static final int PATIENCE_SECONDS = 3;

  @Override
  public Pool create(Input input) {
    PoolOptions pool =
        new PoolOptions(input.poolOptions())
            .setConnectionTimeout(PATIENCE_SECONDS)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    List<SqlConnectOptions> servers = new ArrayList<>(input.pgConnectOptionsList());
    for (SqlConnectOptions server : servers) {
      server.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      server.setTcpKeepAlive(true);
    }
    return PgBuilder.pool().with(pool).connectingTo(servers).using(input.vertx()).build();
  }
}
