package io.echolot.platform.mongo;

import com.mongodb.MongoClientSettings;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * How long a call waits for one of MongoDB's connections: the driver's own two minutes are longer
 * than anybody waits for an answer, and Quarkus has no setting for it.
 */
@Singleton
public class MongoPatience implements MongoClientCustomizer {

  private static final long SECONDS = 3;

  @Override
  public MongoClientSettings.Builder customize(MongoClientSettings.Builder builder) {
    return builder.applyToConnectionPoolSettings(
        pool -> pool.maxWaitTime(SECONDS, TimeUnit.SECONDS));
  }
}
