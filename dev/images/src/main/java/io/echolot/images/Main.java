package io.echolot.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Writes the images of packaged services as archives for {@code docker load}. */
public final class Main {

  private Main() {}

  /**
   * Wants the base, the tag, Jib's cache, the folder of the archives and the services. Called from
   * the root.
   */
  public static void main(String[] args) throws Exception {
    Base base = new Base(args[0]);
    String tag = args[1];
    Path cache = Path.of(args[2]);
    Path out = Files.createDirectories(Path.of(args[3]));
    for (String service : List.of(args).subList(4, args.length)) {
      Path tar = out.resolve("echolot-" + service + "-" + tag + ".tar");
      try {
        new ServiceImage(service, tag).write(base, tar, cache);
      } catch (InvalidImageReferenceException
          | RegistryException
          | ExecutionException
          | IOException e) {
        System.err.printf("Images: %s can't be built on %s: %s%n", service, base.name(), cause(e));
        System.exit(1);
      }
      System.out.printf("  %s (%,d MiB)%n", tar, Files.size(tar) >> 20);
    }
  }

  private static String cause(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
