package io.echolot.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.devstack.DevStackException;
import io.echolot.devstack.twilio.TwilioForm;
import io.echolot.launcher.Api;
import io.echolot.launcher.Service;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends SMS to the demo's number as Twilio does: form-encoded and signed. */
public final class SmsDoor {

  /** The demo's account with Twilio. */
  public static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

  /** What it signs with. */
  public static final String TOKEN = "demo-twilio-auth-token-0123456789";

  private static final String NUMBER = "+15005550009";

  /** Its numbers. */
  public static final List<String> NUMBERS = List.of("+15005550006", NUMBER);

  private static final String PATH = "/v1/sms/twilio";

  private final Api api;

  public SmsDoor(Api api) {
    this.api = api;
  }

  /** Hello, the score, and the reason or SKIP. */
  void deliver(DemoAnswer answer) {
    say(answer, 0, "Hallo");
    if (answer.language().equals("en")) {
      say(answer, 1, "English");
    }
    say(answer, 2, answer.answers().get("nps").asText());
    JsonNode why = answer.answers().get("why");
    say(answer, 3, why == null ? "SKIP" : why.asText());
  }

  private void say(DemoAnswer answer, int step, String text) {
    byte[] unique = digest("MD5", answer.id() + step);
    // A number of our own for each respondent: reserved for fiction, and the same at every replay.
    String from = "+1555" + Math.floorMod(answer.id().hashCode(), 10_000_000);
    send(from, "SM" + HexFormat.of().formatHex(unique), text);
  }

  /**
   * Sends one message.
   *
   * @param from whose number, in E.164 form
   * @param sid Twilio's name of the message
   */
  public void send(String from, String sid, String text) {
    Map<String, String> form = new TreeMap<>();
    form.put("AccountSid", ACCOUNT);
    form.put("Body", text);
    form.put("From", from);
    form.put("MessageSid", sid);
    form.put("To", NUMBER);
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded; charset=utf-8",
            "X-Twilio-Signature",
            TwilioForm.signature(url(), TOKEN, form));
    api.send("POST", URI.create(url()), TwilioForm.encoded(form), headers).expect(200);
  }

  private String url() {
    return api.url(Service.GATEWAY) + PATH;
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new DevStackException(algorithm + " is missing in this JDK.", e);
    }
  }
}
