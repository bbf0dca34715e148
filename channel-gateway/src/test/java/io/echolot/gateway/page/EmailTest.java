package io.echolot.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class EmailTest {

  @Inject SignedTokens tokens;

  private Kinds kinds;

  @BeforeEach
  void publish() {
    kinds = Kinds.publish("short.json");
    Fixture.untilRead(() -> given().get(kinds.path()).statusCode() == 200);
  }

  private String token(String response) {
    PersonalLink link = new PersonalLink(kinds.survey(), "c-1", response, true, Map.of());
    Map<String, Object> claim =
        ContractsJson.mapper()
            .convertValue(
                link, new com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>>() {});
    return tokens.sign(
        PersonalLink.PURPOSE,
        kinds.tenant(),
        Map.of(PersonalLink.CLAIM, claim),
        Instant.now().plusSeconds(60));
  }

  private Document mail(String query) {
    String html =
        given()
            .urlEncodingEnabled(false)
            .get(kinds.path() + "/email.html" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return Jsoup.parse(html);
  }

  private String link(Document mail, int score) {
    String url = mail.select("a").get(score).attr("href");
    return url.substring(url.indexOf("/s/"));
  }

  @Test
  void eachScoreIsALinkThatAnswersAndTheLastOneCounts() {
    String response = Ids.next().toString();
    Document mail = mail("?t=" + token(response));
    assertThat(mail.select("a").eachText()).hasSize(11).contains("0", "10");

    Reader nine = new Reader("de").opens(link(mail, 9)).sees("Empfehlen Sie uns?");
    assertThat(nine.page().select("[checked]").val()).isEqualTo("9");
    assertThat(nine.widget()).containsEntry("data-answer-nps", "9");
    assertThat(nine.widget()).containsEntry("data-skip-prefilled", "").containsKey("token");
    nine.goesOn("a", "9").sees("Was lieben Sie?");
    new Reader("de").opens(link(mail, 2)).goesOn("a", "2").goesOn("a", "Teuer");

    List<Response> stored =
        FeedbackLog.read(kinds.tenant()).stream().map(Response.class::cast).toList();
    assertThat(stored).hasSize(1);
    assertThat(stored.get(0).id()).isEqualTo(response);
    assertThat(stored.get(0).state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(stored.get(0).answers().get(0).value()).isEqualTo(new AnswerValue.Score(2));
  }

  @Test
  void aProgramThatFollowsAllLinksAnswersNothing() {
    for (int score = 0; score <= 10; score++) {
      String link = link(mail("?t=" + token(Ids.next().toString())), score);
      given().header("Sec-Purpose", "prefetch").get(link).then().statusCode(200);
      given().head(link).then().statusCode(200);
    }

    assertThat(FeedbackLog.read(kinds.tenant())).isEmpty();
  }

  @Test
  void aMailToolFindsItsPlaceForTheTokenAndThePlainTextSaysTheSame() {
    assertThat(mail("?t=%7B%7Bcontact.token%7D%7D&lang=de").select("a").get(3).attr("href"))
        .contains("t={{contact.token}}&", "lang=de", "answer.nps=3");
    given()
        .get(kinds.path() + "/email.txt")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(org.hamcrest.Matchers.containsString("answer.nps=10"));
  }
}
