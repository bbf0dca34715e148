package io.echolot.gateway.audience;

import static io.restassured.RestAssured.given;

import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Operator;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.logic.Quota;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.TriggerEvent;
import io.echolot.contracts.survey.WidgetMode;
import io.echolot.contracts.survey.WidgetTrigger;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.SurveyFixture;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A survey with rules, a web page and a kiosk of one tenant, on the real topics. */
public final class Ground {

  public static final Instant PAST = Instant.now().minus(Duration.ofDays(30));

  private final String tenant;
  private final String survey = "rules-" + Ids.next();
  private final String webKey = "pk_web_" + survey;
  private final String kioskKey = "pk_kiosk_" + survey;

  private Ground(String tenant) {
    this.tenant = tenant;
  }

  public static Ground publish(Audience audience) {
    return publish(audience, Logic.NONE);
  }

  public static Ground publish(Audience audience, Logic logic) {
    return publish("t-" + Ids.next(), audience, logic);
  }

  public static Ground publish(String tenant, Audience audience, Logic logic) {
    Ground ground = new Ground(tenant);
    FeedbackLog.publish(ground.survey(audience, logic));
    FeedbackLog.publish(ground.channel(Channel.KIOSK, ground.kioskKey, List.of()));
    FeedbackLog.publish(ground.channel(Channel.WEB, ground.webKey, List.of(Fixture.ORIGIN)));
    Fixture.untilRead(
        () -> !List.of(401, 404).contains(ground.survey("").statusCode()) || ground.asks());
    return ground;
  }

  private boolean asks() {
    return survey("").asString().contains("access-needed");
  }

  public static Audience open() {
    return audience(Access.OPEN, "", null, null, 0, false, "");
  }

  public static Audience audience(
      Access access,
      String pin,
      Instant opensAt,
      Instant closesAt,
      int most,
      boolean once,
      String segment) {
    return new Audience(
        access,
        pin,
        opensAt,
        closesAt,
        most,
        once,
        segment,
        20,
        false,
        List.of(new WidgetTrigger(TriggerEvent.of("delay 5"), "", WidgetMode.MODAL)));
  }

  /** At most so many who choose {@code a}; then they are led to the end. */
  public static Logic quota(int limit) {
    var when =
        new Condition.Compare("answer.group", Operator.EQ, new AnswerValue.Choices(List.of("a")));
    return new Logic(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Quota("as", when, limit, "")),
        List.of());
  }

  /** The survey, without publishing it. */
  public static PublishedSurvey sample(Logic logic) {
    return new Ground("acme").survey(open(), logic);
  }

  /** The survey: which group, then a score, then why. */
  public PublishedSurvey survey(Audience audience, Logic logic) {
    return SurveyFixture.survey(tenant, survey)
        .asking(
            SurveyFixture.oneOf("group", "a", "b").required(),
            SurveyFixture.nps("nps").required(),
            SurveyFixture.text("why"))
        .saying(LocalizedText.of("en", "Rules"), LocalizedText.of("en", "Thanks"))
        .leadBy(logic)
        .askedOf(audience)
        .build();
  }

  private ChannelConfig channel(Channel channel, String key, List<String> origins) {
    return new ChannelConfig(tenant, key, channel, key, origins, "", "", "", "", 0);
  }

  public String tenant() {
    return tenant;
  }

  public String key() {
    return survey;
  }

  public String kiosk() {
    return "/v1/public/" + kioskKey + "/responses";
  }

  public String path(String call) {
    return "/v1/public/" + webKey + "/" + call;
  }

  public static RequestSpecification page() {
    return given().header("Origin", Fixture.ORIGIN).contentType("application/json");
  }

  public Response survey(String token) {
    return page().header("Echolot-Access", token).get(path("surveys/" + survey));
  }

  /** Asks for access. */
  public Response access(Map<String, String> how) {
    var body = new HashMap<>(how);
    body.put("survey", survey);
    return page().body(body).post(path("access"));
  }

  public static String complete(String group) {
    return "\"state\":\"complete\",\"answers\":[{\"question\":\"group\",\"value\":[\""
        + group
        + "\"]},{\"question\":\"nps\",\"value\":9}]";
  }

  public static String ledOut(String group) {
    return "\"state\":\"complete\",\"answers\":[{\"question\":\"group\",\"value\":[\""
        + group
        + "\"]}]";
  }

  public static String begun() {
    return "\"state\":\"partial\",\"answers\":[]";
  }

  public Response put(String id, String fields) {
    return put(id, 1, fields, "");
  }

  public Response put(String id, int revision, String fields, String token) {
    return page()
        .header("Echolot-Access", token)
        .body(
            "{\"survey\":\"%s\",\"version\":1,\"revision\":%d,%s}"
                .formatted(survey, revision, fields))
        .put(path("responses/" + id));
  }

  public static String id() {
    return Ids.next().toString();
  }
}
