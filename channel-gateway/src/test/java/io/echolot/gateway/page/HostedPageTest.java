package io.echolot.gateway.page;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostedPageTest {

  private Kinds kinds;

  @BeforeEach
  void publish() {
    kinds = Kinds.publish();
    await(kinds);
  }

  private static void await(Kinds kinds) {
    Fixture.untilRead(() -> given().get(kinds.path()).statusCode() == 200);
  }

  private List<Response> stored() {
    List<FeedbackRecord> records = FeedbackLog.read(kinds.tenant());
    return records.stream().map(Response.class::cast).toList();
  }

  @Test
  void aSurveyOfAllKindsIsAnsweredWithoutScripts() {
    Reader reader = new Reader("en").opens(kinds.path() + "?hidden.name=Mia&touchpoint=shop");
    reader.sees("Welcome, Mia").goesOn().sees("Do you recommend us?");
    reader.goesOn("a", "9").sees("Satisfied?").goesOn("a", "4").sees("Was it easy?");
    reader.goesOn("a", "6").sees("Stars?").goesOn("a", "7").sees("After 9: how found?");
    assertThat(reader.page().select(".list").text()).contains("<b>Search</b>");
    reader.goesOn("a", "else", "other", "By a friend").sees("What was good?");
    reader.goesOn("a", List.of("price", "shop")).sees("Which cup?");
    reader.goesOn("a", "red").sees("Which order?");
    reader.goesOn("a.price", "2", "a.quality", "1", "a.advice", "3").sees("In detail?");
    reader.goesOn("a.site", "good", "a.delivery", "bad").sees("Order number?");
    reader.goesOn("a", "AB123").sees("What else?").goesOn("a", "Zeile 1\r\nZeile 2 ✓");
    reader.sees("How much?").goesOn("a", "1,234.5").sees("When?");
    reader.goesOn("a", "2026-11-24").sees("Contact?");
    reader.goesOn("a.email", "mia@example.com").sees("Address?");
    reader.goesOn("a.city", "Köln", "a.country", "").sees("Call you?");
    reader.goesOn("a", "1").sees("A photo?");
    assertThat(reader.page().select("button.go").text()).isEqualTo("Send");
    reader.goesOn().isToldOf("f", "Please answer this question.");
    // As if it had been deleted meanwhile: the other answers are kept, and this one is asked again.
    reader.goesOn(
        "a",
        "{\"id\":\"%s\",\"name\":\"x.png\",\"type\":\"image/png\",\"size\":3}"
            .formatted(Ids.next()));
    reader.isToldOf("f", "This isn't as it must be. Please check it.");
    assertThat(stored().get(0).answers()).hasSize(16);
    reader.sendsFile("a.exe", "application/x-msdownload", "MZ".getBytes(UTF_8));
    reader.isToldOf("f", "Files of this type aren't taken.");
    reader.sendsFile("note.txt", "text/plain", "It was dark.".getBytes(UTF_8)).sees("Thank you!");

    assertThat(stored()).hasSize(1);
    Response response = stored().get(0);
    assertThat(response.state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(response.language()).isEqualTo("en");
    assertThat(response.touchpoint()).isEqualTo("shop");
    assertThat(response.hidden()).containsEntry("name", "Mia");
    Map<String, AnswerValue> values =
        response.answers().stream()
            .collect(Collectors.toMap(answer -> answer.question(), answer -> answer.value()));
    assertThat(values).hasSize(17);
    assertThat(values.get("photo").toString()).contains("note.txt");
    assertThat(values.get("order"))
        .isEqualTo(new AnswerValue.Choices(List.of("quality", "price", "advice")));
    assertThat(values.get("words")).isEqualTo(new AnswerValue.Text("Zeile 1\nZeile 2 ✓"));
    assertThat(values.get("amount").toString()).contains("1234.5");
    assertThat(values.get("address")).isEqualTo(new AnswerValue.Entries(Map.of("city", "Köln")));
  }

  @Test
  void whatIsWrongIsSaidWhereItIsAndWhatWasTypedStays() {
    Reader reader = new Reader("de").opens(kinds.path()).goesOn();
    reader.goesOn().isToldOf("f", "Bitte beantworten Sie diese Frage.");
    reader
        .goesOn("a", "11")
        .isToldOf("f", "Das ist noch nicht richtig. Bitte prüfen Sie Ihre Antwort.");
    reader.goesOn("a", "3").goesOn().goesOn().goesOn().goesOn("a", "search");
    reader
        .goesOn("a", List.of("price", "none"))
        .isToldOf(
            "f",
            "Das ist noch nicht richtig. Bitte prüfen Sie Ihre Antwort. Mindestens 2 · Höchstens 3.");
    assertThat(reader.page().select("[checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("price", "none");
    reader.goesOn("a", "none").goesOn().sees("Reihenfolge?");
    reader
        .goesOn("a.price", "1", "a.quality", "1")
        .isToldOf(
            "f", "Bitte geben Sie jedem Eintrag einen eigenen Platz und lassen Sie keinen aus.");
    reader.goesOn("a.price", "1", "a.quality", "2", "a.advice", "3");
    reader.goesOn("a.site", "good").isToldOf("f-delivery", "Bitte beantworten Sie diese Frage.");
    reader.goesOn("a.site", "good", "a.delivery", "good");
    reader.goesOn("a", "AB1").isToldOf("f", "Bitte schreiben Sie mindestens 5 Zeichen.");
    assertThat(reader.page().selectFirst("#f").val()).isEqualTo("AB1");
    assertThat(reader.page().selectFirst("#f").attr("aria-invalid")).isEqualTo("true");
    reader.goesOn("a", "AB123").goesOn();
    reader
        .goesOn("a", "9.999,99")
        .isToldOf("f", "Bitte geben Sie eine Zahl ein. Mindestens 0 · Höchstens 5.000.");
    reader
        .goesOn("a", "12,50")
        .goesOn("a", "2026-02-30")
        .isToldOf(
            "f", "Bitte geben Sie ein Datum ein. Frühestens 01.01.2026 · Spätestens 31.12.2026.");
    reader
        .goesOn("a", "2026-02-28")
        .goesOn("a.email", "mia")
        .isToldOf("f-email", "Bitte geben Sie eine E-Mail-Adresse wie name@example.com ein.");
  }

  @Test
  void aStepBackShowsWhatWasAnsweredAndCorrectsIt() {
    Reader reader = new Reader("en").opens(kinds.path()).goesOn().goesOn("a", "3");
    reader.goesBack().sees("Do you recommend us?");
    assertThat(reader.page().select("[checked]").val()).isEqualTo("3");
    reader.goesOn("a", "8").goesBack("a", "5").goesOn("a", "8");
    assertThat(reader.page().select("[checked]").val()).as("kept by the step back").isEqualTo("5");

    assertThat(stored()).hasSize(1);
    assertThat(stored().get(0).state()).isEqualTo(ResponseState.PARTIAL);
    assertThat(stored().get(0).answers().get(0).value()).isEqualTo(new AnswerValue.Score(8));
  }

  @Test
  void aFormThatIsSentTwiceCountsOnceAndAnOldOneTakesNothingAway() {
    Kinds short1 = Kinds.publish("short.json");
    await(short1);
    Reader reader = new Reader("de").opens(short1.path());
    String first = reader.page().selectFirst("[name=state]").val();
    reader.goesOn("a", "9").goesOn("a", "Gut").sees("Bis bald, 9!");
    reader.opens(short1.path());
    for (int times = 0; times < 2; times++) {
      given().formParam("state", first).formParam("a", "2").post(short1.path());
    }

    List<FeedbackRecord> stored = FeedbackLog.read(short1.tenant());
    assertThat(stored).hasSize(1);
    assertThat(((Response) stored.get(0)).state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(((Response) stored.get(0)).answers()).hasSize(2);
  }

  @Test
  void theLogicDecidesWhatIsAskedAndWhereItEnds() {
    Kinds logic = Kinds.publish("short.json");
    await(logic);
    Reader detractor = new Reader("de").opens(logic.path()).goesOn("a", "2");
    detractor.sees("Nur 2: warum?").goesOn("a", "Teuer").sees("Danke.");
    assertThat(detractor.page().select("meta[http-equiv=refresh]")).isEmpty();
    Reader passive = new Reader("de").opens(logic.path()).goesOn("a", "7");

    assertThat(passive.page().select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0;url=https://shop.example/thanks");
    assertThat(passive.page().select("a.go").text()).isEqualTo("Weiter zu shop.example");
  }

  @Test
  void thePageSpeaksTheReadersLanguageAndWearsTheSurveysTheme() {
    Reader arab = new Reader("fr;q=0.5, ar-EG").opens(kinds.path());
    arab.sees("أهلا");
    assertThat(arab.page().selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(arab.page().selectFirst("style").data())
        .contains("--echolot-accent:#7a1fa2;--echolot-font:Georgia, serif");
    assertThat(arab.response().header("Content-Security-Policy"))
        .contains("'sha256-", "script-src 'self'", "form-action 'self'")
        .doesNotContain("unsafe");
    new Reader("fr").opens(kinds.path() + "?lang=en").sees("Welcome, guest");
  }

  @Test
  void aLinkBringsAnswersAlong() {
    String link =
        kinds.path()
            + "?answer.nps=9&answer.faces=12&answer.one=else&answer.one.other=TV"
            + "&answer.many=price,speed&answer.order=advice,price,quality&answer.grid.site=good"
            + "&answer.grid.delivery=bad&answer.amount=12.5&answer.unknown=1";
    Reader shown = new Reader("en").opens(link).goesOn().sees("Do you recommend us?");
    assertThat(shown.page().select("[checked]").val()).isEqualTo("9");
    Reader skipping = new Reader("en").opens(link + "&skipPrefilled=true").goesOn();
    skipping.sees("Satisfied?").goesOn("a", "4").goesOn().goesOn().sees("Which cup?");

    Response response =
        stored().stream().filter(one -> one.answers().size() == 7).findFirst().orElseThrow();
    assertThat(response.answers().stream().map(answer -> answer.question()))
        .containsExactly("nps", "faces", "one", "many", "order", "grid", "amount");
    assertThat(response.answers().get(2).other()).isEqualTo("TV");
    assertThat(new Reader("en").opens(link + "&skipPrefilled=true").widget())
        .containsEntry("data-answer-nps", "9")
        .containsEntry("data-answer-many", "[\"price\",\"speed\"]")
        .containsEntry("data-answer-grid", "{\"site\":\"good\",\"delivery\":\"bad\"}")
        .containsEntry("data-skip-prefilled", "")
        .doesNotContainKey("data-answer-faces");
  }

  @Test
  void whatCantBeShownIsSaidInWords() {
    Reader reader = new Reader("de");
    reader.opens("/s/pk_none/x").sees("Diese Umfrage gibt es nicht. Bitte prüfen Sie den Link.");
    assertThat(reader.response().statusCode()).isEqualTo(404);
    reader.opens("/s/" + kinds.key() + "/x");
    assertThat(reader.response().statusCode()).isEqualTo(404);
    FeedbackLog.publish(kinds.survey("kinds.json").closed(Instant.now()));
    Reader late = new Reader("de").opens(kinds.path());
    Awaitility.await().until(() -> late.opens(kinds.path()).response().statusCode() == 410);
    late.sees("Diese Umfrage ist beendet. Vielen Dank für Ihr Interesse!");
  }

  @Test
  void whatCantBeShownIsSaidInTheLinksLanguage() {
    Reader reader = new Reader("fr").opens(kinds.path() + "?lang=de");
    String form = reader.page().selectFirst("form").attr("action");
    Document refused =
        Jsoup.parse(
            given()
                .header("Accept-Language", "fr")
                .header("Origin", "https://evil.example")
                .formParam("state", "x")
                .post(form)
                .asString());
    Document expired = Jsoup.parse(given().header("Accept-Language", "fr").post(form).asString());

    assertThat(refused.selectFirst("html").attr("lang")).isEqualTo("de");
    assertThat(expired.selectFirst("html").attr("lang")).isEqualTo("de");
    assertThat(expired.selectFirst("a.go").attr("href")).isEqualTo(kinds.path() + "?lang=de");
    for (String nothing : List.of("/s/pk_none/x", "/l/zzzzzzzz", "/k/pk_none/x")) {
      reader
          .opens(nothing + "?lang=de")
          .sees("Diese Umfrage gibt es nicht. Bitte prüfen Sie den Link.");
    }
  }

  @Test
  void whoseTextHasAnotherFormIsToldTheForm() {
    Kinds postcode = Kinds.publish("postcode.json");
    await(postcode);
    Reader reader = new Reader("de").opens(postcode.path());

    reader.goesOn("a", "8033").isToldOf("f", "Bitte fünf Ziffern.");
    reader.goesOn("a", "80331").sees("Warum?");
    reader.goesOn("a", "x").isToldOf("f", "Bitte schreiben Sie mindestens 3 Zeichen.");
    reader.goesOn("a", "xyz").isToldOf("f", "Das hat nicht die gewünschte Form.");
  }

  @Test
  void theFormOfOneKeysPageIsNoneOfAnothers() {
    String other = "pk_web_other_" + kinds.survey();
    FeedbackLog.publish(
        new ChannelConfig(
            kinds.tenant(), "other", Channel.WEB, other, List.of(), "", "", "", "", 0));
    String path = "/s/" + other + "/" + kinds.survey();
    Fixture.untilRead(() -> given().get(path).statusCode() == 200);
    String state =
        new Reader("en").opens(kinds.path()).page().selectFirst("form [name=state]").val();

    given()
        .formParam("state", state)
        .formParam("go", "on")
        .post(path)
        .then()
        .statusCode(403)
        .body(containsString("open the survey"));
    given()
        .formParam("state", state)
        .formParam("go", "on")
        .post(kinds.path())
        .then()
        .statusCode(200);
  }

  @Test
  void aForgedFormAndAnotherPagesFormAreRefused() {
    given().formParam("state", "e30.e30.e30").post(kinds.path()).then().statusCode(400);
    given().post(kinds.path()).then().statusCode(400);
    given()
        .header("Origin", "https://evil.example")
        .formParam("state", "x")
        .post(kinds.path())
        .then()
        .statusCode(403);
    assertThat(stored()).isEmpty();
  }
}
