package io.echolot.surveys.records.alert.message;

import io.echolot.contracts.ContractsJson;
import io.echolot.surveys.records.alert.rule.ToldBy;
import io.echolot.surveys.records.webhook.delivery.Courier;
import io.echolot.surveys.records.webhook.delivery.GuardedPost;
import io.echolot.surveys.records.webhook.delivery.Message;
import io.echolot.surveys.records.webhook.delivery.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings alerts to channels of Slack and Teams. */
@ApplicationScoped
class ChatCourier implements Courier {

  static final Outcome UNREADABLE =
      new Outcome.Failed(0, "The address can't be read; give the alert its address again.");

  /**
   * The answers of a webhook that was taken away: Slack's 404 (no_service, channel_not_found) and
   * 410 (channel_is_archived), and 403 (action_prohibited).
   */
  private static final Set<Integer> FOR_GOOD = Set.of(403, 404, 410);

  /** Slack's reasons. Other answers may hold the address, which is a secret. */
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

  private final GuardedPost post;
  private final String console;

  ChatCourier(GuardedPost post, @ConfigProperty(name = "echolot.console-url") String console) {
    this.post = post;
    this.console = console;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ToldBy.SLACK.wireName(), ToldBy.TEAMS.wireName());
  }

  @Override
  public Outcome send(Message message) throws InterruptedException {
    if (message.to().secrets().isEmpty()) {
      return UNREADABLE;
    }
    AlertText text = AlertText.of(AlertPayload.read(message.body()), message.held(), console);
    Map<String, Object> form =
        message.to().kind().equals(ToldBy.SLACK.wireName())
            ? SlackForm.of(text)
            : TeamsForm.of(text);
    return post.send(
        URI.create(message.to().secrets().get(0)),
        Map.of(),
        new String(ContractsJson.write(form), StandardCharsets.UTF_8),
        ChatCourier::answered);
  }

  static Outcome answered(int status, String said, Duration retryAfter) {
    String reason = said.strip();
    String error =
        "Answered with status " + status + (CODE.matcher(reason).matches() ? ": " + reason : ".");
    return FOR_GOOD.contains(status)
        ? new Outcome.Refused(status, error)
        : new Outcome.Failed(status, error, retryAfter);
  }
}
