package io.echolot.gateway.page;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.testkit.FeedbackLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A survey with every kind of question, from {@code kinds.json}, put on the real topics.
 *
 * @param tenant whose it is
 * @param survey its key
 * @param key the publishable key of a web channel
 */
public record Kinds(String tenant, String survey, String key) {

  static Kinds publish() {
    return publish("kinds.json");
  }

  static Kinds publish(String file) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    Kinds kinds = new Kinds("t-" + unique, "kinds-" + unique, "pk_web_" + unique);
    FeedbackLog.publish(kinds.survey(file));
    FeedbackLog.publish(
        new ChannelConfig(
            kinds.tenant, "web", Channel.WEB, kinds.key, List.of(), "", "", "", "", 0));
    return kinds;
  }

  public PublishedSurvey survey(String file) {
    String json =
        read(file).replace("\"TENANT\"", quoted(tenant)).replace("\"SURVEY\"", quoted(survey));
    return ContractsJson.read(json.getBytes(StandardCharsets.UTF_8), PublishedSurvey.class);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static String read(String file) {
    try (InputStream in = Kinds.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path() {
    return "/s/" + key + "/" + survey;
  }
}
