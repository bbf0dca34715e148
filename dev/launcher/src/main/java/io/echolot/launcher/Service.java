package io.echolot.launcher;

import java.nio.file.Path;

/** The services and the ports that they have on a laptop. */
public enum Service {
  SURVEY("survey-service", 8081, 160),
  GATEWAY("channel-gateway", 8082, 160),
  LISTENER("social-listener", 8083, 96),
  METRICS("metrics-service", 8084, 256);

  private static final int MANAGEMENT = 1000;

  private final String folder;
  private final int usualPort;
  private final int heapMebibytes;

  Service(String folder, int usualPort, int heapMebibytes) {
    this.folder = folder;
    this.usualPort = usualPort;
    this.heapMebibytes = heapMebibytes;
  }

  /** Its folder, and its name for people. */
  public String folder() {
    return folder;
  }

  public int usualPort() {
    return usualPort;
  }

  /** For health, metrics and the OpenAPI document. */
  public int usualManagementPort() {
    return usualPort + MANAGEMENT;
  }

  /** How large its heap may grow. */
  String heap() {
    return heapMebibytes + "m";
  }

  Path jar(Path root) {
    return root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
