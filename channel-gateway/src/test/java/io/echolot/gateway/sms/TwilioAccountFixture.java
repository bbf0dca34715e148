package io.echolot.gateway.sms;

import static io.restassured.RestAssured.given;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.FeedbackLog;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A tenant's own Twilio account with one number, put on the real topics, and Twilio, which calls
 * its addresses.
 *
 * @param tenant whose it is
 * @param id by which we know it
 * @param sid by which Twilio knows it
 * @param token its auth token
 * @param number what it sends from
 * @param publicUrl our origin, as Twilio knows it
 */
public record TwilioAccountFixture(
    String tenant, String id, String sid, String token, String number, String publicUrl) {

  private static final int DIGITS = 10;

  /** A new one of a tenant. */
  public static TwilioAccountFixture of(String tenant, String publicUrl) {
    return new TwilioAccountFixture(
        tenant, Ids.next().toString(), "AC" + hex(), hex(), number("+1555"), publicUrl);
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /** A number that nobody else has. */
  public static String number(String prefix) {
    String digits =
        Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
    return prefix + digits.substring(0, DIGITS - 1);
  }

  /** Another tenant's record of the same account of Twilio's. */
  public TwilioAccountFixture sharedBy(String other, String itsToken) {
    return new TwilioAccountFixture(
        other, Ids.next().toString(), sid, itsToken, number("+1555"), publicUrl);
  }

  /** Puts it on its topic, sealed by {@code box}. */
  public TwilioAccountFixture publish(SecretBox box, Map<String, String> settings, int perSecond) {
    String key = ChannelAccount.topicKey(tenant, id);
    var account =
        new ChannelAccount(
            tenant,
            id,
            MessagingProvider.TWILIO,
            sid,
            List.of(number),
            settings,
            perSecond,
            box.seal(key, "{\"authToken\":\"" + token + "\"}"));
    FeedbackLog.send(Topics.ACCOUNTS, key, ContractsJson.write(account));
    return this;
  }

  /** Has a survey asked by its number. */
  public TwilioAccountFixture asks(Fixture survey) {
    FeedbackLog.publish(
        new ChannelConfig(
            tenant,
            "sms-" + id,
            Channel.SMS,
            "",
            List.of(),
            number,
            sid,
            survey.survey(),
            "checkout",
            0));
    return this;
  }

  /** Waits until the gateway has read it, and its number's channel. */
  public TwilioAccountFixture untilKnownTo(KnownAccounts accounts, KnownChannels channels) {
    Fixture.untilRead(
        () ->
            accounts.byId(id).isPresent()
                && channels.byAddress(Channel.SMS, sid, number).isPresent());
    return this;
  }

  public String path() {
    return "/v1/in/twilio/" + id;
  }

  /** What Twilio posts of a new message. */
  public Map<String, String> form(String from, String body) {
    return form(from, Phone.sid(), body);
  }

  Map<String, String> form(String from, String messageSid, String body) {
    return new TreeMap<>(
        Map.of(
            "MessageSid", messageSid, "AccountSid", sid, "From", from, "To", number, "Body", body));
  }

  /** Calls one of our addresses, signed by the account. */
  public ValidatableResponse post(String path, Map<String, String> form) {
    String parameters =
        new TreeMap<>(form)
            .entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .collect(Collectors.joining());
    return given()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form)
        .header("X-Twilio-Signature", Phone.sign(token, publicUrl + path, parameters))
        .post(path)
        .then();
  }

  /** Brings an SMS to the account's own address and gives back the TwiML. */
  public String bring(String from, String body) {
    return post(path(), form(from, body)).statusCode(200).extract().asString();
  }
}
