package io.echolot.gateway.page.share;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class QrTest {

  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final int ENLARGED = 6;

  @Inject KnownChannels channels;

  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    Awaitility.await("the key is known")
        .until(() -> channels.byPublishableKey(fixture.webKey()).isPresent());
  }

  private String page() {
    return "/s/" + fixture.webKey() + "/" + fixture.survey();
  }

  private String path(String picture) {
    return page() + "/" + picture;
  }

  private static String read(int width, int height, int[] pixels) throws ReaderException {
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @Test
  void thePictureLeadsToThePageAndCarriesTheQuery() throws IOException, ReaderException {
    byte[] png =
        given()
            .urlEncodingEnabled(false)
            .get(path("qr.png?touchpoint=checkout&lang=de"))
            .then()
            .statusCode(200)
            .contentType("image/png")
            .extract()
            .asByteArray();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int width = image.getWidth();

    assertThat(read(width, width, image.getRGB(0, 0, width, width, null, 0, width)))
        .endsWith(page() + "?touchpoint=checkout&lang=de");
    assertThat(width).isBetween(512, 1024);
  }

  @Test
  void theDrawingLeadsToThePage() throws ReaderException {
    assertThat(drawn("qr.svg")).endsWith(page());
    assertThat(drawn("qr.svg?short=k7mq2xhd")).endsWith("/l/k7mq2xhd");
    given().get(path("qr.svg?short=../x")).then().statusCode(400);
  }

  @Test
  void theCodeOfASurveyThatHasEndedIsStillDrawn() throws ReaderException {
    FeedbackLog.publish(fixture.closed(Instant.now()));
    Fixture.untilRead(() -> given().get(page()).statusCode() == 410);

    assertThat(drawn("qr.svg")).endsWith(page());
  }

  private String drawn(String picture) throws ReaderException {
    String svg = given().get(path(picture)).then().statusCode(200).extract().asString();
    int modules = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
    int width = modules * ENLARGED;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xFFFFFF);
    RUN.matcher(svg).results().forEach(run -> draw(run, pixels, width));

    return read(width, width, pixels);
  }

  private static void draw(MatchResult run, int[] pixels, int width) {
    int x = Integer.parseInt(run.group(1)) * ENLARGED;
    int length = Integer.parseInt(run.group(3)) * ENLARGED;
    for (int row = 0; row < ENLARGED; row++) {
      int from = (Integer.parseInt(run.group(2)) * ENLARGED + row) * width + x;
      Arrays.fill(pixels, from, from + length, 0);
    }
  }

  @Test
  void whatCantBeDrawnIsAProblem() {
    given()
        .get("/s/pk_unknown/x/qr.svg")
        .then()
        .statusCode(401)
        .body("type", equalTo("https://echolot.example/problems/unknown-key"));
    given()
        .get("/s/" + fixture.webKey() + "/none/qr.svg")
        .then()
        .statusCode(404)
        .body("type", equalTo("https://echolot.example/problems/not-found"));
    given()
        .get(path("qr.png?q=" + "x".repeat(1000)))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("query"));
  }
}
