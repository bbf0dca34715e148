package io.echolot.gateway.sms;

import static io.restassured.RestAssured.given;

import io.echolot.gateway.Fixture;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A respondent's phone, and Twilio between it and us.
 *
 * @param number the respondent's number
 * @param to the number to which it writes
 * @param publicUrl our origin, as Twilio knows it
 */
public record Phone(String number, String to, String publicUrl) {

  static final String PATH = "/v1/sms/twilio";
  private static final String TOKEN = "demo-twilio-auth-token-0123456789";

  /** A phone with a new number. */
  public static Phone of(Fixture fixture, String publicUrl) {
    long number = ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    return new Phone("+49" + number, fixture.smsNumber(), publicUrl);
  }

  public static String sid() {
    return "SM" + UUID.randomUUID().toString().replace("-", "");
  }

  Phone writingTo(Fixture other) {
    return new Phone(number, other.smsNumber(), publicUrl);
  }

  Map<String, String> form(String sid, String body) {
    return new TreeMap<>(
        Map.of(
            "MessageSid", sid,
            "AccountSid", Fixture.ACCOUNT,
            "From", number,
            "To", to,
            "Body", body));
  }

  String sign(Map<String, String> form) {
    String parameters =
        new TreeMap<>(form)
            .entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .collect(Collectors.joining());
    return sign(publicUrl + PATH, parameters);
  }

  /** The signature over a URL and parameters that are sorted and joined already. */
  static String sign(String url, String parameters) {
    return sign(TOKEN, url, parameters);
  }

  /** The same by the auth token of another account. */
  static String sign(String token, String url, String parameters) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] signature = mac.doFinal((url + parameters).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static ValidatableResponse post(Map<String, String> form, String signature) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form)
        .header("X-Twilio-Signature", signature)
        .post(PATH)
        .then();
  }

  public ValidatableResponse post(String sid, String body) {
    Map<String, String> form = form(sid, body);
    return post(form, sign(form));
  }

  /** Sends a message and gives back the TwiML. */
  public String send(String sid, String body) {
    return post(sid, body).statusCode(200).contentType("text/xml").extract().asString();
  }

  public String send(String body) {
    return send(sid(), body);
  }
}
