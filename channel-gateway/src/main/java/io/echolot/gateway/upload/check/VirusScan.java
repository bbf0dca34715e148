package io.echolot.gateway.upload.check;

import io.echolot.gateway.upload.base.FileProblems;
import io.echolot.gateway.upload.base.FilesConfig;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has files scanned before they are stored, if there is a scanner. */
@ApplicationScoped
public class VirusScan {

  private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");

  private final Optional<Clamd> clamd;
  private final boolean required;

  public VirusScan(FilesConfig config) {
    this.clamd =
        config
            .clamd()
            .filter(address -> !address.isBlank())
            .map(address -> new Clamd(address(address), config.clamdPatience()));
    this.required = config.scanRequired();
  }

  private static InetSocketAddress address(String hostAndPort) {
    Matcher parts = ADDRESS.matcher(hostAndPort);
    if (!parts.matches()) {
      throw new IllegalArgumentException("echolot.files.clamd must be host:port");
    }
    return InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2)));
  }

  /**
   * Whether the file was scanned; if so, nothing was found.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link FileProblems#INFECTED}, or {@link
   *     io.echolot.platform.problem.Problem#UNAVAILABLE} if it must be scanned and can't be
   */
  public boolean scan(Path content) {
    if (clamd.isEmpty()) {
      return false;
    }
    try {
      if (!clamd.get().isClean(content)) {
        throw FileProblems.INFECTED.because("Nothing was stored.");
      }
      return true;
    } catch (IOException e) {
      Log.warnf("A file can't be scanned: %s", e.getMessage());
      if (required) {
        throw FileProblems.unavailable("The virus scanner can't be asked; nothing was stored.");
      }
      return false;
    }
  }
}
