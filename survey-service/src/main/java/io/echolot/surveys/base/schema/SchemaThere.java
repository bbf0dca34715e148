package io.echolot.surveys.base.schema;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the schema is there. */
@Readiness
@ApplicationScoped
public class SchemaThere implements HealthCheck {

  private final Migration migration;

  public SchemaThere(Migration migration) {
    this.migration = migration;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("the schema is there").status(migration.isDone()).build();
  }
}
