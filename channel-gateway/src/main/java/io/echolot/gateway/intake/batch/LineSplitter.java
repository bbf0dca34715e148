package io.echolot.gateway.intake.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines of newline-delimited JSON in what comes piece by piece; holds one line at most.
 */
final class LineSplitter {

  private final int longest;
  private final int most;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLong;
  private int number = 1;

  /**
   * A splitter.
   *
   * @param longest how many bytes of a line are kept
   * @param most how many lines there may be, blank ones with them
   */
  LineSplitter(int longest, int most) {
    this.longest = longest;
    this.most = most;
  }

  /** A line that isn't blank, or what stands in its place; they are counted from 1. */
  sealed interface Line {
    int number();
  }

  /** A line as it came. */
  record Text(int number, byte[] bytes) implements Line {}

  /** A line that was longer than is kept. */
  record TooLong(int number) implements Line {}

  /** The first line that there may not be; nothing is read behind it. */
  record TooMany(int number) implements Line {}

  /** The lines that end in a piece. */
  List<Line> split(byte[] piece) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < piece.length; i++) {
      if (number > most) {
        lines.add(new TooMany(number));
        return lines;
      }
      if (piece[i] == '\n') {
        add(piece, from, i);
        end(lines);
        from = i + 1;
      }
    }
    add(piece, from, piece.length);
    return lines;
  }

  /** What follows the last newline. */
  List<Line> rest() {
    List<Line> lines = new ArrayList<>();
    end(lines);
    return lines;
  }

  private void add(byte[] piece, int from, int to) {
    tooLong |= line.size() + to - from > longest;
    if (tooLong) {
      line.reset();
    } else {
      line.write(piece, from, to - from);
    }
  }

  private void end(List<Line> lines) {
    if (tooLong) {
      lines.add(new TooLong(number));
    } else if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
      lines.add(new Text(number, line.toByteArray()));
    }
    line.reset();
    tooLong = false;
    number++;
  }
}
