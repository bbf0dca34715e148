package io.echolot.platform.start;

import io.echolot.platform.http.ValidAddress;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Where each service begins. */
@QuarkusMain
public final class Start {

  /** The environment variable that names a file (PEM) of {@link TrustedAuthorities}. */
  private static final String AUTHORITIES = "ECHOLOT_TRUSTED_AUTHORITIES";

  private Start() {}

  /** Begins. Trust comes first: clients read it once, when they are made. */
  public static void main(String... arguments) {
    String file = System.getenv(AUTHORITIES);
    if (file != null && !file.isBlank()) {
      TrustedAuthorities.add(Path.of(file));
    }
    System.setProperty(ValidAddress.LEFT_TO_US, "true");
    Quarkus.run(arguments);
  }
}
