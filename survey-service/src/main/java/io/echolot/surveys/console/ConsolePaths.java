package io.echolot.surveys.console;

import java.util.regex.Pattern;

/**
 * What a path below the console's means: one of its screens, a file, or a call that it passes on.
 */
public final class ConsolePaths {

  /** Where the console is. */
  static final String ROOT = "/console";

  /** Below it are the calls that are passed on to other services. */
  public static final String CALLS = ROOT + "/api/";

  private static final String ASSETS = ROOT + "/assets/";

  /** A key of something may have a dot; it doesn't end like a file that a browser asks for. */
  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:css|html|ico|js|json|map|mjs|png|svg|txt|webmanifest|woff2|xml)");

  private ConsolePaths() {}

  /**
   * Whether a screen is there, which is the same page for each; a login may begin at it.
   *
   * @param path normalised
   */
  static boolean isScreen(String path) {
    return path.equals(ROOT)
        || path.startsWith(ROOT + "/")
            && !path.startsWith(ASSETS)
            && !path.startsWith(CALLS)
            && !FILE.matcher(path).matches();
  }
}
