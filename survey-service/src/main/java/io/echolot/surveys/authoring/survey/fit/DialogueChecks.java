package io.echolot.surveys.authoring.survey.fit;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.List;

/**
 * A survey that a tenant's channel asks must fit it. Other channels don't matter: a survey for the
 * web may be as rich as it likes.
 */
public final class DialogueChecks {

  private DialogueChecks() {}

  /**
   * What keeps {@code draft} from being asked where it is configured to be.
   *
   * @param channels the tenant's channels
   */
  public static List<Violation> check(SurveyDraft draft, List<ChannelConfig> channels) {
    return channels.stream()
        .filter(channel -> channel.surveyKey().equals(draft.key()))
        .map(ChannelConfig::channel)
        .distinct()
        .flatMap(
            channel ->
                ChannelFit.of(draft, channel).reasons().stream()
                    .map(reason -> violation(channel.wireName(), reason)))
        .toList();
  }

  private static Violation violation(String channel, ChannelFit.Reason reason) {
    return new Violation(
        reason.path(), reason.reason() + " (a channel of kind " + channel + " asks this survey)");
  }
}
