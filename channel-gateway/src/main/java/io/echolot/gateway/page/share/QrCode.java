package io.echolot.gateway.page.share;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004) with the quiet zone that the standard wants, as a picture. */
final class QrCode {

  private static final int QUIET_ZONE = 4;

  /**
   * In which a code must be read: pixels of a module on a poor screen, a good one, in a picture.
   */
  private static final List<Integer> SIZES = List.of(4, 6, 12);

  private final BitMatrix modules;

  /**
   * Encodes a text, so that ZXing, of which many scanners are made, reads a clean picture of it: it
   * fails at up to one of a hundred ({@code findings/qr-not-read.sh}), and not with another mask.
   *
   * @throws IllegalArgumentException if it is too long for a QR code
   */
  QrCode(String text) {
    BitMatrix usual = encode(text, Map.of());
    modules = isRead(usual, text) ? usual : withOtherMask(text).orElse(usual);
  }

  private static Optional<BitMatrix> withOtherMask(String text) {
    return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
        .mapToObj(mask -> encode(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask)))
        .filter(code -> isRead(code, text))
        .findFirst();
  }

  private static boolean isRead(BitMatrix code, String text) {
    return SIZES.stream().allMatch(scale -> text.equals(read(code, scale)));
  }

  /** What ZXing reads; empty if it doesn't. */
  private static String read(BitMatrix code, int scale) {
    int width = code.getWidth() * scale;
    var source = new RGBLuminanceSource(width, width, pixels(code, scale));
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    } catch (ReaderException e) {
      return "";
    }
  }

  private static int[] pixels(BitMatrix code, int scale) {
    int width = code.getWidth() * scale;
    int[] pixels = new int[width * width];
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = code.get(x / scale, y / scale) ? 0xFF000000 : 0xFFFFFFFF;
      }
    }
    return pixels;
  }

  private static BitMatrix encode(String text, Map<EncodeHintType, Object> more) {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
    hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
    hints.putAll(more);
    try {
      // With no size asked for, a module is one pixel.
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A drawing of any size, black on white. */
  String svg() {
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > from) {
          dark.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
        """
        .formatted(modules.getWidth(), dark);
  }

  /** A picture in which a module is a whole number of pixels; at most {@code size} wide. */
  byte[] png(int size) {
    int scale = Math.max(1, size / modules.getWidth());
    int width = modules.getWidth() * scale;
    var image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(0, 0, width, width, pixels(modules, scale), 0, width);
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
