package io.echolot.gateway;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.SurveyFixture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A survey and channels of a tenant, put on the real topics. */
public record Fixture(
    String tenant,
    String survey,
    String webKey,
    String kioskKey,
    String chatKey,
    String smsNumber) {

  public static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

  public static final String ORIGIN = "https://shop.example";

  /** A new survey of {@code tenant} with a key of its own, on the shared topics. */
  public static Fixture publish(String tenant) {
    Fixture fixture = unpublished(tenant);
    fixture.publishBy(FeedbackLog::send);
    return fixture;
  }

  /** The same, once the gateway knows its survey and channels. */
  public static Fixture publish(String tenant, KnownChannels channels, PublishedSurveys surveys) {
    Fixture fixture = publish(tenant);
    untilRead(
        () -> fixture.isKnownTo(channels) && surveys.newest(tenant, fixture.survey).isPresent());
    return fixture;
  }

  /** Whether the channels were read: the phone number is published last. */
  public boolean isKnownTo(KnownChannels channels) {
    return channels.byAddress(Channel.SMS, ACCOUNT, smsNumber).isPresent();
  }

  /** Waits until the gateway has read the channels. */
  public void untilKnownTo(KnownChannels channels) {
    untilRead(() -> isKnownTo(channels));
  }

  /** Waits until the gateway has read what was published. */
  public static void untilRead(Callable<Boolean> isRead) {
    Awaitility.await("the gateway reads the topics in the background").until(isRead);
  }

  public static Fixture unpublished(String tenant) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    return new Fixture(
        tenant,
        "nps-" + unique,
        "pk_web_" + unique,
        "pk_kiosk_" + unique,
        "pk_chat_" + unique,
        "+1555" + Long.parseLong(unique, 16));
  }

  /** Puts a value on a topic. */
  public interface Sender {
    void send(String topic, String key, byte[] value);
  }

  /** Publishes the survey first and the phone number last. */
  public void publishBy(Sender sender) {
    sender.send(Topics.SURVEYS, published().topicKey(), ContractsJson.write(published()));
    Stream.of(
            channel(Channel.WEB, webKey, List.of(ORIGIN)),
            channel(Channel.KIOSK, kioskKey, List.of()),
            dialogue(Channel.CHAT, chatKey, ""),
            dialogue(Channel.SMS, "", smsNumber))
        .forEach(
            config -> sender.send(Topics.CHANNELS, config.topicKey(), ContractsJson.write(config)));
  }

  /**
   * The survey's next version, with other rules.
   *
   * @param logic its JSON, with {@code '} for quotes
   */
  public PublishedSurvey second(Audience audience, String logic) {
    PublishedSurvey first = published();
    return new PublishedSurvey(
        first.tenant(),
        first.id(),
        first.key(),
        2,
        first.name(),
        first.languages(),
        first.timeZone(),
        first.touchpoints(),
        first.questions(),
        first.thanks(),
        first.state(),
        ContractsJson.read(logic.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Logic.class),
        audience,
        first.theme());
  }

  /** The survey as it is once somebody closed it by hand. */
  public PublishedSurvey closed(Instant instant) {
    return published().closed(instant);
  }

  private PublishedSurvey published() {
    return SurveyFixture.survey(tenant, survey)
        .saying(text("Zufriedenheit", "Satisfaction"), text("Danke!", "Thank you!"))
        .in("de", "en")
        .at(new Touchpoint("checkout", "buy"))
        .asking(
            List.of(
                question("nps", QuestionKind.NPS, true, List.of()),
                question("why", QuestionKind.TEXT, false, List.of()),
                question(
                    "reason",
                    QuestionKind.SINGLE_CHOICE,
                    false,
                    List.of(
                        new Choice("price", text("Preis", "Price")),
                        new Choice("service", text("Service", "Service"))))))
        .build();
  }

  private static Question question(
      String key, QuestionKind kind, boolean required, List<Choice> choices) {
    return Question.of(key, kind)
        .title(text("Frage", "Question"))
        .required(required)
        .choices(choices)
        .build();
  }

  private static LocalizedText text(String german, String english) {
    return new LocalizedText(Map.of("de", german, "en", english));
  }

  private ChannelConfig channel(Channel channel, String key, List<String> origins) {
    return new ChannelConfig(
        tenant, channel.wireName() + "-" + key, channel, key, origins, "", "", "", "", 0);
  }

  private ChannelConfig dialogue(Channel channel, String key, String number) {
    return new ChannelConfig(
        tenant,
        channel.wireName() + "-" + survey,
        channel,
        key,
        key.isEmpty() ? List.of() : List.of(ORIGIN),
        number,
        number.isEmpty() ? "" : ACCOUNT,
        survey,
        "checkout",
        0);
  }

  /** Sets the phone number up anew, as another channel. */
  public void moveNumberTo(String id) {
    ChannelConfig before = dialogue(Channel.SMS, "", smsNumber);
    FeedbackLog.send(Topics.CHANNELS, before.topicKey(), null);
    FeedbackLog.publish(
        new ChannelConfig(
            tenant, id, Channel.SMS, "", List.of(), smsNumber, ACCOUNT, survey, "checkout", 0));
  }

  /** Takes the survey off its topic. */
  public void withdraw() {
    FeedbackLog.send(Topics.SURVEYS, published().topicKey(), null);
  }

  public String responsePath(String id) {
    return "/v1/public/" + webKey + "/responses/" + id;
  }
}
