package io.echolot.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.Brand;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.gateway.Fixture;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class BrandTest {

  private static final String LOGO = "https://shop.example/logo.svg";
  private static final String PRIVACY = "https://shop.example/privacy";

  private Kinds kinds;
  private String kiosk;

  @BeforeEach
  void publish() {
    kinds = Kinds.publish("short.json");
    kiosk = kinds.key().replace("pk_web", "pk_kiosk");
    FeedbackLog.publish(
        new ChannelConfig(
            kinds.tenant(), "kiosk", Channel.KIOSK, kiosk, List.of(), "", "", "", "", 0));
    Brand brand = new Brand("Acme <Shop>", LOGO, "https://shop.example/imprint", PRIVACY);
    FeedbackLog.send(
        Topics.TENANTS,
        kinds.tenant(),
        ContractsJson.write(new TenantPolicy(kinds.tenant(), null).with(brand)));
    Fixture.untilRead(
        () ->
            page(kinds.path()).contains(PRIVACY)
                && given().get("/k/" + kiosk + "/" + kinds.survey()).statusCode() == 200);
  }

  private static String page(String path) {
    return given().header("Accept-Language", "de").get(path).asString();
  }

  @ParameterizedTest
  @CsvSource({
    "a step, /s/WEB/SURVEY",
    "what isn't there, /s/WEB/nothing",
    "a kiosk, /k/KIOSK/SURVEY",
    "a kiosk without a survey, /k/KIOSK/nothing",
    "an e-mail, /s/WEB/SURVEY/email.html"
  })
  void everyPageSaysWhoseItIs(String what, String path) {
    String page =
        page(
            path.replace("WEB", kinds.key())
                .replace("KIOSK", kiosk)
                .replace("SURVEY", kinds.survey()));

    assertThat(page).as(what).contains("Acme &lt;Shop&gt;", LOGO, PRIVACY, "Impressum");
  }

  /** The start goes while somebody answers, and whose it is goes with it. */
  @ParameterizedTest
  @CsvSource({"/k/KIOSK/SURVEY", "/k/KIOSK/nothing"})
  void aKioskSaysWhoseItIsAtItsStartAndByTheLogosText(String path) {
    Document page =
        Jsoup.parse(page(path.replace("KIOSK", kiosk).replace("SURVEY", kinds.survey())));

    assertThat(page.select("#start #brand img").eachAttr("alt")).containsExactly("Acme <Shop>");
    assertThat(page.select("#answering #brand")).isEmpty();
  }

  @Test
  void aMailOfTextSaysItInText() {
    assertThat(page(kinds.path() + "/email.txt"))
        .startsWith("Acme <Shop>")
        .contains("Datenschutz: " + PRIVACY);
  }

  @Test
  void whoHasNoBrandHasNoEmptyPlace() {
    Kinds plain = Kinds.publish("short.json");
    Awaitility.await().until(() -> given().get(plain.path()).statusCode() == 200);

    assertThat(page(plain.path())).doesNotContain("class=\"brand\"", "branded");
  }
}
