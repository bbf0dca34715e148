package io.echolot.platform.start;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The secrets of a service, which are all looked at before it starts. */
public record RequiredSecrets(List<RequiredSecret> secrets) {

  public RequiredSecrets {
    secrets = List.copyOf(secrets);
  }

  public static RequiredSecrets of(RequiredSecret... secrets) {
    return new RequiredSecrets(List.of(secrets));
  }

  /**
   * What is wrong with each of them, named by its key; empty if nothing is.
   *
   * @param configuration finds the value of a key
   */
  public List<String> faults(Function<String, Optional<String>> configuration) {
    return secrets.stream()
        .flatMap(secret -> secret.fault(configuration.apply(secret.key())).stream())
        .toList();
  }
}
