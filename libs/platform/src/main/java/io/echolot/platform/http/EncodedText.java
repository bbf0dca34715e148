package io.echolot.platform.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Optional;

/**
 * Text as bytes in a charset. Java's own reading puts U+FFFD where bytes are no character, so that
 * a file in another charset would be stored damaged without a word.
 *
 * @param bytes the text; not changed
 * @param charset in which it should be
 */
public record EncodedText(byte[] bytes, Charset charset) {

  /**
   * The first byte that is none of a character.
   *
   * @param line its line, from 1 on
   * @param place its place in that line, in bytes from 1 on
   * @param octet 0 to 255
   */
  public record Wrong(int line, int place, int octet) {

    @Override
    public String toString() {
      return "0x%02X at ".formatted(octet)
          + (line == 1 ? "" : "line " + line + ", ")
          + ("byte " + place);
    }
  }

  /** Where it isn't in its charset; empty if it is. */
  public Optional<Wrong> wrong() {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(Math.max(2, Math.min(bytes.length, 8192)));
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return result.isError() ? Optional.of(at(in.position())) : Optional.empty();
  }

  private Wrong at(int position) {
    int line = 1;
    int begin = 0;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
        begin = i + 1;
      }
    }
    return new Wrong(line, position - begin + 1, bytes[position] & 0xFF);
  }

  /**
   * The text.
   *
   * @throws IllegalStateException if something is {@link #wrong}
   */
  public String text() {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
