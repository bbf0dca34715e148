package io.echolot.metrics.rollup.cell;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Packer} wrote. */
final class Unpacker {

  private final byte[] bytes;
  private int position;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return position == bytes.length;
  }

  long number() {
    long rest = 0;
    for (int shift = 0; ; shift += 7) {
      byte one = bytes[position++];
      rest |= (one & 0x7FL) << shift;
      if (one >= 0) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
  }

  int small() {
    return Math.toIntExact(number());
  }

  /**
   * How many things follow.
   *
   * @throws IllegalArgumentException if there isn't room for so many
   */
  int count() {
    int count = small();
    if (count < 0 || count > bytes.length - position) {
      throw new IllegalArgumentException("there isn't room for that many");
    }
    return count;
  }

  String text() {
    int length = count();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }
}
