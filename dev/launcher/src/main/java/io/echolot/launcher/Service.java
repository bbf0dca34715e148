package io.echolot.launcher;

import java.nio.file.Path;

/** The services and the ports that they have on a laptop. */
public enum Service {
  SURVEY("survey-service", 8081),
  GATEWAY("channel-gateway", 8082),
  LISTENER("social-listener", 8083),
  METRICS("metrics-service", 8084);

  private final String folder;
  private final int usualPort;

  Service(String folder, int usualPort) {
    this.folder = folder;
    this.usualPort = usualPort;
  }

  /** Its folder, and its name for people. */
  public String folder() {
    return folder;
  }

  public int usualPort() {
    return usualPort;
  }

  Path jar(Path root) {
    return root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
