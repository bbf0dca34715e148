package io.echolot.gateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sends what no browser would to the doors that the OpenAPI document doesn't tell of, and to public
 * calls by keys that exist. {@code HostileCallsTest} does the same with all others.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileFormsTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data; boundary=x";

  private static final List<String> FORMS =
      List.of(
          "",
          "a=%",
          "x=%ZZ",
          "%=",
          "%ZZ=1",
          "=",
          "==&&=&",
          "&&&",
          "a",
          "a=%ff%fe",
          "a=%00",
          "a=%ed%a0%80",
          "\u0000",
          "state=.",
          "state=a.b.c",
          "state=eyJhbGciOiJub25lIn0.e30.",
          "state=%00",
          "state=x&state=y",
          "go=enter",
          "go=enter&pin=%00&email=%00&code=%00",
          "go=enter&query=%25ZZ",
          "go=enter&query=lang%3D%2500",
          "go=back&state=",
          "query=t%3D.",
          "AccountSid=%00&MessageSid=%00&From=%00&To=%00&Body=%00",
          "a=1&".repeat(3000),
          "a[b][c]=1&a.b=2&a..=3&a.=4",
          "x".repeat(300_000));

  private static final List<String> MULTIPARTS =
      List.of(
          "",
          "x",
          "--x",
          "--x--\r\n",
          "--x\r\n",
          "--x\r\n\r\n\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=",
          "--x\r\nContent-Disposition: form-data; name=\"a\"",
          "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc",
          "--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--\r\n",
          "--x\r\nContent-Disposition: nonsense; ;;==\r\n\r\nabc\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\u0000\"\r\n\r\nabc\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../x\"\r\n\r\nabc\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"a\"; filename*=klingon''%ZZ\r\n\r\nabc\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: a/b; charset=klingon\r\n\r\nabc\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"state\"\r\n\r\n"
              + "s".repeat(300_000)
              + "\r\n--x--\r\n",
          "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n".repeat(2000)
              + "--x--\r\n");

  private static final List<String> TYPES =
      List.of(
          FORM + "; charset=klingon",
          FORM + "; charset=",
          FORM + "; charset=utf-16",
          FORM + ";;;",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=\"",
          "multipart/mixed; boundary=x",
          "application/json",
          "*/*",
          "nonsense",
          "");

  private static final List<String> QUERIES =
      List.of(
          "%",
          "%ZZ",
          "=",
          "&&=&",
          "a=%00",
          "lang=%00&touchpoint=%00&via=email&t=%00",
          "lang=" + "a-".repeat(100),
          "t=.",
          "t=a.b.c",
          "t=eyJhbGciOiJub25lIn0.e30.",
          "answer.nps=1e999",
          "answer.nps=" + "9".repeat(500),
          "answer.nps=%00",
          "answer.nps.=1&answer.=2&answer..x=3",
          "answer.reason=%00,price,,",
          "answer.why=%ed%a0%80",
          "hidden.=1&hidden.x=%00",
          "skipPrefilled=true&answer.nps=9",
          "short=%00",
          "short=",
          "idle=1e999",
          "idle=99999999999",
          "idle=-1",
          "respondent=%00&signature=%00",
          "response=%00",
          "conversation=%00",
          "language=%00",
          "x".repeat(3000));

  private static final List<String> HEADERS =
      List.of(
          "Echolot-Access: .",
          "Echolot-Access: a.b.c",
          "Echolot-Access: eyJhbGciOiJub25lIn0.e30.",
          "Echolot-Access: eyJhbGciOiJIUzI1NiIsImNyaXQiOlsieCJdfQ.e30.AAAA",
          "Echolot-Access: e30.e30.e30",
          "Echolot-Access: bnVsbA.bnVsbA.bnVsbA",
          "Echolot-Access: " + "a.".repeat(3000),
          "Echolot-Access: \u00e4",
          "Cookie: =;;=,",
          "Cookie: a=b; $Version=x; q_session=.; c",
          "Origin: null",
          "Origin: http://[",
          "Origin: %00",
          "Accept: ;q=x",
          "Accept: image/png",
          "Accept-Language: ;;q=x,*;q=9,\u00e4-",
          "Accept-Language: *",
          "Accept-Language: " + "de-".repeat(500),
          "If-None-Match: ,,\"",
          "If-None-Match: W/",
          "X-Twilio-Signature: %%%",
          "Range: bytes=-",
          "Expect: banana",
          "Content-Encoding: gzip",
          "traceparent: 00-x");

  @TestHTTPResource("/")
  URI gateway;

  @Inject KnownChannels channels;

  private final List<String> flaws = new ArrayList<>();
  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    fixture.untilKnownTo(channels);
  }

  private List<String> pages() {
    String key = fixture.webKey() + "/" + fixture.survey();
    String kiosk = "/k/" + fixture.kioskKey() + "/" + fixture.survey();
    return List.of(
        "/s/" + key,
        "/s/" + key + "/qr.svg",
        "/s/" + key + "/qr.png",
        "/s/" + key + "/email.html",
        "/s/" + key + "/email.txt",
        kiosk,
        kiosk + "/manifest.webmanifest",
        kiosk + "/worker.js",
        "/l/22222222",
        "/widget/integrity.json",
        "/widget/echolot.js",
        "/v1/public/" + fixture.webKey() + "/surveys/" + fixture.survey(),
        "/v1/public/" + fixture.webKey() + "/config",
        "/v1/public/" + fixture.webKey() + "/token",
        "/v1/public/" + fixture.chatKey() + "/chat",
        "/nowhere");
  }

  /** Looks at an answer; {@code isHttp} is false where HTTP itself is broken. */
  private void look(String call, String headers, String body, boolean isHttp) {
    String head = call + " HTTP/1.1|Host: x|Connection: close" + headers;
    try (Wire wire = new Wire(gateway)) {
      byte[] bytes = body.getBytes(UTF_8);
      if (!call.startsWith("GET")) {
        head += "|Content-Length: " + bytes.length;
      }
      Wire.Answer answer = wire.head(head).raw(bytes).answer();
      boolean told = answer.isProblem() || answer.head().contains("content-type: text/html");
      if (answer.status() >= 500 || answer.status() >= 400 && isHttp && !told) {
        flaws.add(
            shown(head) + " " + shown(body) + " -> " + answer.status() + shown(answer.body()));
      }
    } catch (UncheckedIOException e) {
      flaws.add(shown(head) + " " + shown(body) + " -> " + e.getMessage());
    }
  }

  private static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  @Test
  void everyFormHasAnAnswerWhateverIsInIt() {
    String page = "POST /s/" + fixture.webKey() + "/" + fixture.survey();
    for (String call : List.of(page, "POST /v1/sms/twilio")) {
      FORMS.forEach(body -> look(call, "|Content-Type: " + FORM, body, true));
      TYPES.forEach(type -> look(call, "|Content-Type: " + type, "a=b", true));
      look(call, "", "a=b", true);
      MULTIPARTS.forEach(body -> look(call, "|Content-Type: " + PARTS, body, true));
      HEADERS.forEach(header -> look(call, "|Content-Type: " + FORM + "|" + header, "a=b", true));
    }
    assertThat(flaws).isEmpty();
  }

  @Test
  void everyPageHasAnAnswerWhateverIsAskedOfIt() {
    for (String page : pages()) {
      QUERIES.forEach(query -> look("GET " + page + "?" + query, "", "", !query.startsWith("%")));
      HEADERS.forEach(header -> look("GET " + page, "|" + header, "", true));
      look("GET " + page, "|Content-Length: 3", "abc", true);
      look("HEAD " + page, "", "", false);
      look("DELETE " + page, "", "", true);
      look("PATCH " + page, "", "", true);
      look("BANANA " + page, "", "", false);
    }
    for (String id : List.of("%00", "%", "%ZZ", "..", "%2e%2e", "%2f", "%ff", "x".repeat(2000))) {
      for (String path :
          List.of("/s/@/x", "/s/x/@", "/k/@/x", "/l/@", "/widget/@", "/widget/@/x")) {
        look("GET " + path.replace("@", id), "", "", !id.startsWith("%Z") && !id.equals("%"));
      }
    }
    assertThat(flaws).isEmpty();
  }

  @Test
  void aPublicCallByAKeyHasAnAnswerWhateverComesWithIt() {
    String path = fixture.responsePath(Ids.next().toString());
    String json = "{\"survey\":\"" + fixture.survey() + "\",\"answers\":[%s]}";
    String origin = "|Origin: " + Fixture.ORIGIN + "|Content-Type: application/json";
    for (String answer :
        List.of(
            "1e999",
            "{\"question\":\"nps\",\"value\":1e999}",
            "{\"question\":\"nps\",\"value\":1e99999999}",
            "{\"question\":\"nps\",\"value\":NaN}",
            "{\"question\":\"nps\",\"value\":" + "9".repeat(90) + "}",
            "{\"question\":\"nps\",\"value\":9,\"value\":8}",
            "{\"question\":\"why\",\"value\":\"\\u0000\"}",
            "{\"question\":\"nps\\u0000\",\"value\":9}",
            "{\"question\":\"why\",\"value\":\"\\ud83d\"}",
            "{\"question\":\"why\",\"value\":[[[[]]]]}",
            "{\"question\":\"reason\",\"value\":[null,1e999,{}]}",
            "{\"question\":{},\"value\":{}}",
            "null")) {
      look("PUT " + path, origin, json.formatted(answer), true);
    }
    HEADERS.forEach(header -> look("PUT " + path, origin + "|" + header, json.formatted(""), true));
    for (String call : List.of("access", "contacts")) {
      for (String body :
          List.of(
              "",
              "null",
              "[]",
              "{\"survey\":null}",
              "{\"survey\":\"@\",\"pin\":\"\\u0000\"}",
              "{\"survey\":\"@\",\"email\":\"\\u0000@x\"}",
              "{\"survey\":\"@\",\"email\":\"a@b\\r\\nBcc: c\",\"code\":\"1e999\"}",
              "{\"survey\":\"@\",\"respondent\":\"x\"}",
              "{\"survey\":\"@\",\"respondent\":\"x\",\"signature\":\"%\"}",
              "{\"survey\":\"@\",\"respondent\":\"\\ud83d\",\"signature\":\"\"}",
              "{\"survey\":{},\"pin\":1e999}")) {
        look(
            "POST /v1/public/" + fixture.webKey() + "/" + call,
            origin,
            body.replace("\"@\"", "\"" + fixture.survey() + "\""),
            true);
      }
    }
    assertThat(flaws).isEmpty();
  }
}
