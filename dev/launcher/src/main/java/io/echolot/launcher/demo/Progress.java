package io.echolot.launcher.demo;

/** A bar on a terminal, a line now and then elsewhere. */
final class Progress {

  private static final int WIDTH = 40;
  private static final int LINES = 10;

  private final String what;
  private final int all;
  private final boolean terminal = System.console() != null;
  private int done;

  Progress(String what, int all) {
    this.what = what;
    this.all = all;
  }

  synchronized void add(int more) {
    int before = done;
    done += more;
    if (terminal) {
      int filled = WIDTH * done / all;
      System.out.printf(
          "\r  %s [%s%s] %d of %d",
          what, "#".repeat(filled), " ".repeat(WIDTH - filled), done, all);
      if (done == all) {
        System.out.println();
      }
    } else if (LINES * before / all != LINES * done / all) {
      System.out.printf("  %s: %d of %d%n", what, done, all);
    }
  }
}
