package io.echolot.surveys.records.response;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while responses don't arrive. */
@Readiness
@ApplicationScoped
public class LogFollowed implements HealthCheck {

  private final ResponseRecorder recorder;

  public LogFollowed(ResponseRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("the log is followed").status(recorder.isFollowing()).build();
  }
}
