package io.echolot.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the service logs from when this is made until it is closed. */
public final class LogLines extends Handler implements AutoCloseable {

  private final Level least;
  private final Logger logger;
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  /** A line: who says it, and what with all that goes into it. */
  public record Line(String logger, String text) {}

  /**
   * Those of a logger and all below it.
   *
   * @param logger empty for all
   */
  public LogLines(Level least, String logger) {
    this.least = least;
    this.logger = Logger.getLogger(logger);
    this.logger.addHandler(this);
  }

  /** What was logged by now. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLevel().intValue() >= least.intValue()) {
      String text = line.getMessage() + " " + Arrays.toString(line.getParameters());
      lines.add(new Line(line.getLoggerName(), text));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
