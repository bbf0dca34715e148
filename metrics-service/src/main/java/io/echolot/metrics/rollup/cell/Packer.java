package io.echolot.metrics.rollup.cell;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes numbers and texts as few bytes: numbers as zigzag varints (Protocol Buffers' encoding).
 */
final class Packer {

  private static final int USUAL = 128;

  private byte[] bytes = new byte[USUAL];
  private int length;

  Packer number(long number) {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      put((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  Packer text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
    return this;
  }

  byte[] packed() {
    return Arrays.copyOf(bytes, length);
  }

  private void put(byte one) {
    reserve(1);
    bytes[length++] = one;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
