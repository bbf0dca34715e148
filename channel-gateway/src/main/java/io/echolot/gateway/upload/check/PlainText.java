package io.echolot.gateway.upload.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Whether bytes are words. Many formats begin with letters, and so a note may begin like an image
 * ({@code P1}), a song ({@code ID3}) or a mail ({@code From:}); but those have bytes that no text
 * has, or markup.
 */
final class PlainText {

  /** Browsers look at 1,445 bytes (WHATWG MIME Sniffing), others at some more. */
  private static final int SNIFFED = 8192;

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:[!?]|/?(?:html|head|body|script|style|svg|iframe|frame|object|embed|applet|form|meta"
              + "|link|base|img|table|title|a|b|p|br|div|h1|font)\\b)",
          Pattern.CASE_INSENSITIVE);

  private PlainText() {}

  /** In any encoding that extends ASCII. */
  static boolean is(Path content) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
      byte[] first = in.readNBytes(SNIFFED);
      return hasNoControls(first)
          && !MARKUP.matcher(new String(first, StandardCharsets.ISO_8859_1)).find()
          && restHasNoControls(in);
    }
  }

  private static boolean restHasNoControls(InputStream in) throws IOException {
    for (byte[] next = in.readNBytes(SNIFFED); next.length > 0; next = in.readNBytes(SNIFFED)) {
      if (!hasNoControls(next)) {
        return false;
      }
    }
    return true;
  }

  /** As WHATWG MIME Sniffing tells binary data from text. */
  private static boolean hasNoControls(byte[] bytes) {
    for (byte b : bytes) {
      boolean isWhite = b == '\t' || b == '\n' || b == '\f' || b == '\r' || b == 0x1B;
      if (b >= 0 && b < ' ' && !isWhite || b == 0x7F) {
        return false;
      }
    }
    return true;
  }
}
