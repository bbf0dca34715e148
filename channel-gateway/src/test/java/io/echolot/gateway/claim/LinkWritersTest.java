package io.echolot.gateway.claim;

import static io.echolot.gateway.audience.Ground.audience;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.survey.Access;
import io.echolot.gateway.audience.Ground;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One personal link, several devices. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LinkWritersTest {

  @Inject SignedTokens tokens;

  private final String invitation = Ids.ofName("invitation/" + Ids.next()).toString();
  private Ground ground;
  private String token;

  @BeforeEach
  void publish() {
    ground = Ground.publish(audience(Access.LINK, "", null, null, 0, false, ""));
    token = link(invitation, Duration.ofHours(1));
  }

  private String link(String response, Duration valid) {
    var link = new PersonalLink(ground.key(), "c1", response, true, Map.of());
    Map<?, ?> claim = ContractsJson.mapper().convertValue(link, Map.class);
    return tokens.sign(
        PersonalLink.PURPOSE,
        ground.tenant(),
        Map.of(PersonalLink.CLAIM, claim),
        Instant.now().plus(valid));
  }

  /** What a device gets when it opens the link. */
  private String opened() {
    return ground
        .survey(token)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("response", equalTo(invitation))
        .extract()
        .path("writer");
  }

  private io.restassured.response.Response put(
      String writer, int revision, String state, String group) {
    return ground.put(
        invitation,
        revision,
        (writer.isEmpty() ? "" : "\"writer\":\"" + writer + "\",")
            + "\"secret\":\"each-device-has-another-"
            + Ids.next()
            + "\",\"state\":\""
            + state
            + "\",\"answers\":[{\"question\":\"group\",\"value\":[\""
            + group
            + "\"]},{\"question\":\"nps\",\"value\":9}]",
        token);
  }

  private Response logged() {
    return (Response) FeedbackLog.read(ground.tenant()).get(0);
  }

  private String group() {
    return logged().answers().get(0).value().toString();
  }

  @Test
  void theDeviceThatOpenedItLastIsHeardAndTheOtherKeepsWhatItCompletes() {
    String phone = opened();
    put(phone, 1, "partial", "a").then().statusCode(202);
    put(phone, 2, "partial", "a").then().statusCode(202);
    String laptop = opened();
    assertThat(laptop).isNotEqualTo(phone);

    put(laptop, 1, "partial", "b").then().statusCode(202);
    assertThat(group()).contains("b");
    // What still lay in the phone's outbox; and a client that knows no numbers.
    put(phone, 7, "partial", "a").then().statusCode(202);
    put("", 9, "partial", "a").then().statusCode(202);
    assertThat(group()).contains("b");
    assertThat(logged().revision()).isEqualTo(1);

    put(laptop, 2, "complete", "b").then().statusCode(202);
    assertThat(logged().state()).isEqualTo(ResponseState.COMPLETE);
  }

  @Test
  void whatIsCompleteIsNotMadePartialByAnotherWindow() {
    String first = opened();
    String second = opened();
    put(first, 1, "complete", "a").then().statusCode(202);

    put(second, 1, "partial", "b").then().statusCode(202);
    assertThat(logged().state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(group()).contains("a");

    put(second, 2, "complete", "b").then().statusCode(202);
    assertThat(group()).contains("b");
  }

  @Test
  void nobodyPicksANumberAndNobodyWithoutTheLinkWrites() {
    String number = opened();
    put(number.replaceFirst("^.", "9"), 1, "partial", "a")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("writer"));
    token = link(Ids.next().toString(), Duration.ofHours(1));
    put(number, 1, "partial", "a").then().statusCode(409);
    token = link(invitation, Duration.ofHours(2));
    put(number, 1, "partial", "a").then().statusCode(202);

    token = "";
    put(number, 2, "partial", "b").then().statusCode(401);
    assertThat(group()).contains("a");
  }
}
