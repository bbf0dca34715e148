package io.echolot.gateway.page.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A scanner reads each code, also those that ZXing's usual mask makes unreadable for itself. */
class QrCodeTest {

  @ParameterizedTest
  @CsvFileSource(resources = "qr.csv", numLinesToSkip = 1)
  void aScannerReadsIt(String address) throws IOException, ReaderException {
    for (int size : new int[] {200, 300, 512, 1024}) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(new QrCode(address).png(size)));
      int width = image.getWidth();
      LuminanceSource source =
          new RGBLuminanceSource(width, width, image.getRGB(0, 0, width, width, null, 0, width));

      assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText())
          .isEqualTo(address);
    }
  }
}
