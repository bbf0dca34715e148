package io.echolot.metrics.rollup;

import java.nio.charset.StandardCharsets;

/** Reads what {@link Packer} wrote. */
final class Unpacker {

  private final byte[] bytes;
  private int position;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
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

  String text() {
    int length = small();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }
}
