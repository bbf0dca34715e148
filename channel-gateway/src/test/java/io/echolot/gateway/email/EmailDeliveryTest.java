package io.echolot.gateway.email;

import static io.echolot.gateway.email.MailAccountFixture.send;
import static io.echolot.gateway.email.MailAccountFixture.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMail;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.platform.secret.SenderMarks;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.mail.MailHost;
import io.echolot.testkit.mail.ScriptedMailHost;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mails go out once, ask in place, and can be stopped. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EmailDeliveryTest {

  @Inject KnownAccounts accounts;
  @Inject KnownChannels channels;
  @Inject PublishedSurveys surveys;
  @Inject SecretBox box;
  @Inject SenderMarks marks;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private final String tenant = "t-" + Ids.next();
  private final String to = "anna-" + Ids.next() + "@shop.example";
  private Fixture fixture;
  private MailAccountFixture account;
  private String link;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish(tenant, channels, surveys);
    account = MailAccountFixture.of(tenant);
    MailHost.user(account.from(), "secret");
    account.publish(box, accounts, MailHost.port(), "secret");
    link = publicUrl + "/s/" + fixture.webKey() + "/" + fixture.survey() + "?t=ey.token-1";
  }

  private OutgoingMessage invitation() {
    return account.invitation(
        to,
        "Guten Tag <Anna>,\nwie war es?\n\n" + link + "\n\nDanke & bis bald!",
        new OutgoingMail("Ihre Bestellung – wie war’s?", fixture.survey(), link));
  }

  private MimeMessage mail() {
    List<MimeMessage> mails = MailHost.mailsTo(to);
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private static String part(MimeMessage mail, int number) throws MessagingException, IOException {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent();
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return String.join("\n", mail.getHeader(name));
  }

  private static String stopPath(MimeMessage mail) throws MessagingException {
    String header = header(mail, "List-Unsubscribe");
    return header.substring(header.indexOf("/u/"), header.length() - 1);
  }

  @Test
  void anEmailAsksTheFirstQuestionWhereItsLinkStood() throws MessagingException, IOException {
    OutgoingMessage message = send(invitation());
    DeliveryStatus status = until(message, MessageState.SENT);

    MimeMessage mail = mail();
    assertThat(mail.getSubject()).isEqualTo("Ihre Bestellung – wie war’s?");
    assertThat(mail.getFrom()[0].toString())
        .contains(account.from())
        .doesNotContain("Müller"); // as RFC 2047 has it
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Müller & Söhne");
    assertThat(header(mail, "Message-ID")).isEqualTo("<" + status.providerId() + ">");
    assertThat(status.providerId()).isEqualTo(message.id() + "@acme.example");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    String stop = publicUrl + stopPath(mail);
    assertThat(part(mail, 0).replace("\r\n", "\n"))
        .startsWith("Guten Tag <Anna>,\nwie war es?\n\n" + link + "\n\nDanke & bis bald!\n\n-- \n")
        .contains("Keine Umfragen mehr per E-Mail: " + stop);
    String html = part(mail, 1);
    assertThat(html)
        .contains("Guten Tag &lt;Anna&gt;,<br>wie war es?")
        .contains("Danke &amp; bis bald!")
        .contains("?lang=de&amp;t=ey.token-1&amp;via=email&amp;answer.nps=9\"")
        .contains("href=\"" + stop + "\"");
    assertThat(html.indexOf("wie war es?")).isLessThan(html.indexOf("via=email"));
    assertThat(html.indexOf("via=email")).isLessThan(html.indexOf("bis bald"));
  }

  @Test
  void theSameMessageAgainIsSentOnce() {
    OutgoingMessage message = send(invitation());
    until(message, MessageState.SENT);
    send(message);
    OutgoingMessage next = send(account.invitation(to, "x", OutgoingMail.plain("Second")));
    until(next, MessageState.SENT);

    assertThat(MailHost.mailsTo(to)).hasSize(2);
  }

  @Test
  void aTestIsPlainAndNotToBeStopped() throws MessagingException, IOException {
    OutgoingMessage message =
        account.message(MessagePurpose.TEST, to, "Does it work?", OutgoingMail.plain("A test"));
    until(send(message), MessageState.SENT);

    assertThat(((String) mail().getContent()).strip()).isEqualTo("Does it work?");
    assertThat(mail().getHeader("List-Unsubscribe")).isNull();
  }

  @Test
  void toOpenTheStopPageStopsNothing() throws MessagingException {
    until(send(invitation()), MessageState.SENT);
    given()
        .get(stopPath(mail()))
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("Keine Umfragen mehr per E-Mail?"));

    OutgoingMessage next = send(invitation());
    until(next, MessageState.SENT);
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, List-Unsubscribe=One-Click",
    "application/x-www-form-urlencoded, go=stop",
  })
  void whoStopsGetsNoMoreAndTheTenantLearnsIt(String type, String body) throws MessagingException {
    until(send(invitation()), MessageState.SENT);
    String path = stopPath(mail());

    given()
        .contentType(type)
        .body(body)
        .post(path)
        .then()
        .statusCode(200)
        .body(containsString("keine Umfragen mehr"));
    given().contentType(type).body(body).post(path).then().statusCode(200);

    assertThat(until(send(invitation()), MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.OPTED_OUT);
    MailAccountFixture other = MailAccountFixture.of(tenant);
    MailHost.user(other.from(), "secret");
    other.publish(box, accounts, MailHost.port(), "secret");
    assertThat(
            until(
                    send(other.invitation(to, "x", OutgoingMail.plain("By another address"))),
                    MessageState.NOT_SENT)
                .reason())
        .isEqualTo(UnsentReason.OPTED_OUT);
    RespondentConsent told = consents().get(0);
    assertThat(told.state()).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(told.channel()).isEqualTo(Channel.EMAIL);
    assertThat(told.giver().sender()).isEqualTo(marks.of(tenant, Channel.EMAIL, to));
    assertThat(new String(ContractsJson.write(told), StandardCharsets.UTF_8)).doesNotContain(to);

    given().contentType(type).body("go=resume").post(path).then().statusCode(200);
    until(send(invitation()), MessageState.SENT);
    assertThat(consents().get(0).state()).isEqualTo(ConsentState.GRANTED);
  }

  private List<RespondentConsent> consents() {
    return FeedbackLog.read(Topics.CONSENTS, tenant + "/").values().stream()
        .map(json -> ContractsJson.read(json, RespondentConsent.class))
        .toList();
  }

  @Test
  void aPostOfSeveralPartsStopsToo() throws MessagingException {
    until(send(invitation()), MessageState.SENT);
    given()
        .multiPart("List-Unsubscribe", "One-Click")
        .post(stopPath(mail()))
        .then()
        .statusCode(200);

    until(send(invitation()), MessageState.NOT_SENT);
  }

  @ParameterizedTest
  @CsvSource({"x", "AAAA", "%20", "..%2F", "ZWNobw"})
  void aLinkThatIsNotOursIsAFriendlyPage(String token) {
    given()
        .urlEncodingEnabled(false)
        .header("Accept-Language", "de")
        .get("/u/" + token)
        .then()
        .statusCode(400)
        .contentType(containsString("text/html"))
        .body(containsString("abgelaufen"));
    given()
        .urlEncodingEnabled(false)
        .contentType("application/x-www-form-urlencoded")
        .body("go=stop")
        .post("/u/" + token)
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 No such user, failed, refused, 550",
    "RCPT, 450 4.2.1 Come back later, queued, none, 450",
    "RCPT, 550 5.4.5 Too many today, queued, none, 550",
    "RCPT, 530 5.7.0 Log in first, queued, none, 530",
    "., 554 5.7.1 That is spam, failed, refused, 554",
    "., 451 4.3.0 Not now, queued, none, 451",
    "MAIL, 553 5.7.1 Not yours, queued, none, 553",
    "RCPT, '', queued, none, ''",
    "DATA, '', queued, none, ''",
    "., '', uncertain, no_answer, ''",
  })
  void whatTheServerRepliesIsWhatIsTold(
      String verb, String reply, String state, String reason, String code) throws IOException {
    try (ScriptedMailHost host = new ScriptedMailHost(Map.of(verb, reply))) {
      account.publish(box, accounts, host.port(), "");
      Fixture.untilRead(
          () ->
              accounts
                  .byId(account.id())
                  .filter(
                      known ->
                          known
                              .account()
                              .settings()
                              .get("port")
                              .equals(Integer.toString(host.port())))
                  .isPresent());
      OutgoingMessage message = send(invitation());
      if (state.equals("queued")) {
        OutgoingMessage test =
            send(account.message(MessagePurpose.TEST, to, "x", OutgoingMail.plain("Once")));
        DeliveryStatus given = until(test, MessageState.NOT_SENT);
        assertThat(given.reason()).isEqualTo(UnsentReason.GIVEN_UP);
        assertThat(given.errorCode()).isEqualTo(code);
      } else {
        DeliveryStatus status = until(message, MessageState.of(state));
        assertThat(status.reason().wireName()).isEqualTo(reason);
        assertThat(status.errorCode()).isEqualTo(code);
      }
    }
  }

  @Test
  void aWrongPasswordIsSeenInTheAccountsHealth() {
    account.publish(box, accounts, MailHost.port(), "wrong");
    Fixture.untilRead(
        () ->
            accounts
                .byId(account.id())
                .flatMap(known -> known.secret("password"))
                .filter("wrong"::equals)
                .isPresent());
    OutgoingMessage test =
        account.message(MessagePurpose.TEST, to, "x", OutgoingMail.plain("Once"));

    assertThat(until(send(test), MessageState.NOT_SENT).errorCode()).isEqualTo("535");
    assertThat(MailHost.mailsTo(to)).isEmpty();
  }
}
