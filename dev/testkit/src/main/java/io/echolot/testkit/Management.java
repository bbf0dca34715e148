package io.echolot.testkit;

import org.eclipse.microprofile.config.ConfigProvider;

/** The management interface of the service under test: health, metrics, the OpenAPI document. */
public final class Management {

  private Management() {}

  /**
   * The whole URL of a path there.
   *
   * @param path from the root, e.g. {@code /q/health/ready}
   */
  public static String url(String path) {
    String base = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    return base.replaceAll("/q/?$|/$", "") + path;
  }
}
