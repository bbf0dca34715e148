package io.echolot.surveys.base.http;

import io.echolot.platform.http.EncodedText;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;

/**
 * Hands on what a call brings as UTF-8: from the charset that its {@code Content-Type} declares, or
 * as it is if none is declared. What isn't in its charset is refused before anything is read of it.
 */
@Provider
public class EncodedBodies implements ReaderInterceptor {

  /** U+FEFF, with which programs for Windows begin a file; it is none of the text. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final BodyLimit limit;

  public EncodedBodies(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext call) throws IOException {
    byte[] body = limit.read(call.getInputStream());
    call.setInputStream(new ByteArrayInputStream(utf8(body, charset(call.getMediaType()))));
    return call.proceed();
  }

  private static Charset charset(MediaType type) {
    String declared = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Problem.INVALID.because(
          "", List.of(new Violation("Content-Type", "must name a charset that is known, or none")));
    }
  }

  static byte[] utf8(byte[] body, Charset charset) {
    EncodedText text = new EncodedText(body, charset);
    text.wrong()
        .ifPresent(
            wrong -> {
              throw Problem.INVALID.because(
                  "Nothing was stored. Send it in UTF-8, or name its charset, as in Content-Type:"
                      + " text/csv; charset=windows-1252.",
                  List.of(
                      new Violation("", "must be " + charset.name() + "; " + wrong + " isn't")));
            });
    byte[] utf8 =
        charset.equals(StandardCharsets.UTF_8)
            ? body
            : text.text().getBytes(StandardCharsets.UTF_8);
    return isMarked(utf8) ? Arrays.copyOfRange(utf8, MARK.length, utf8.length) : utf8;
  }

  private static boolean isMarked(byte[] utf8) {
    return utf8.length >= MARK.length && Arrays.equals(utf8, 0, MARK.length, MARK, 0, MARK.length);
  }
}
