package io.echolot.gateway.door;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whether bytes are UTF-8 (RFC 3629), as JSON between systems must be (RFC 8259, section 8.1). Text
 * in another encoding would be stored damaged, and nobody would notice before it is read.
 */
final class Utf8 {

  private static final int PIECE = 8192;

  private Utf8() {}

  /** What is wrong, with the line and the byte in it, both from 1 on; empty if nothing is. */
  static Optional<String> wrong(byte[] text) {
    int at = firstWrong(text);
    if (at == text.length) {
      return Optional.empty();
    }
    int line = 1;
    int begin = 0;
    for (int i = 0; i < at; i++) {
      if (text[i] == '\n') {
        line++;
        begin = i + 1;
      }
    }
    String place = (line == 1 ? "" : "line " + line + ", ") + "byte " + (at - begin + 1);
    return Optional.of(
        "must be UTF-8; %s is 0x%02X, which isn't".formatted(place, text[at] & 0xFF));
  }

  private static int firstWrong(byte[] text) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(text);
    CharBuffer out = CharBuffer.allocate(PIECE);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return result.isError() ? in.position() : text.length;
  }
}
