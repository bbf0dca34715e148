package io.echolot.surveys.asking.trigger;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.ChannelAccounts;
import io.echolot.surveys.asking.account.SendingAccount;
import io.echolot.surveys.asking.channel.ChannelView;
import io.echolot.surveys.asking.channel.Channels;
import io.echolot.surveys.asking.invitation.InvitationRequest;
import io.echolot.surveys.asking.invitation.sending.Reminder;
import io.echolot.surveys.asking.invitation.sending.Sending;
import io.echolot.surveys.asking.trigger.rule.TriggerBody;
import io.echolot.surveys.asking.trigger.rule.TriggerChecks;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.segment.Segments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what a trigger names is there: its survey, page, segment and accounts. */
@ApplicationScoped
class TriggerTargets {

  private final Surveys surveys;
  private final Channels channels;
  private final Segments segments;
  private final ChannelAccounts accounts;

  TriggerTargets(Surveys surveys, Channels channels, Segments segments, ChannelAccounts accounts) {
    this.surveys = surveys;
    this.channels = channels;
    this.segments = segments;
    this.accounts = accounts;
  }

  /**
   * Makes sure that nothing is wrong with a trigger.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link
   *     io.echolot.platform.problem.Problem#INVALID} with all that is
   */
  Uni<Void> require(String tenant, TriggerBody body) {
    List<Violation> violations = new ArrayList<>(TriggerChecks.violations(body));
    return hiddenFields(tenant, body.survey())
        .invoke(fields -> violations.addAll(ofSurvey(body, fields)))
        .flatMap(known -> channels.find(tenant, body.page()))
        .invoke(page -> violations.addAll(ofPage(page)))
        .flatMap(known -> segments.keys(tenant))
        .invoke(keys -> violations.addAll(ofSegment(body, keys)))
        .flatMap(
            known -> Database.each(body.ways(), way -> accounts.sending(tenant, way.account())))
        .invoke(known -> violations.addAll(ofWays(body, known)))
        .invoke(known -> Keys.requireNone(violations))
        .replaceWithVoid();
  }

  /** Those of a published survey; empty if there is none. */
  private Uni<Optional<List<String>>> hiddenFields(String tenant, String key) {
    return surveys
        .find(tenant, key)
        .map(found -> found.filter(Survey::isPublished))
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : surveys
                        .version(tenant, found.get().id(), found.get().version())
                        .map(version -> Optional.of(version.logic().hidden())));
  }

  private static List<Violation> ofSurvey(TriggerBody body, Optional<List<String>> fields) {
    if (fields.isEmpty()) {
      return List.of(new Violation("survey", "must be the key of a published survey"));
    }
    return body.hidden().keySet().stream()
        .filter(field -> !fields.get().contains(field))
        .sorted()
        .map(field -> new Violation("hidden." + field, "is no hidden field of the survey"))
        .toList();
  }

  private static List<Violation> ofPage(Optional<Locked<ChannelView>> page) {
    return page.filter(found -> !found.value().config().publishableKey().isEmpty()).isPresent()
        ? List.of()
        : List.of(new Violation("page", "must be the id of a channel with a publishable key"));
  }

  private static List<Violation> ofSegment(TriggerBody body, Set<String> known) {
    return body.segment().isEmpty() || known.contains(body.segment())
        ? List.of()
        : List.of(new Violation("segment", "there is no such segment"));
  }

  private static List<Violation> ofWays(TriggerBody body, List<Optional<SendingAccount>> accounts) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      Sending way = body.ways().get(i);
      String place = "ways[" + i + "]";
      violations.addAll(way.violations(place, accounts.get(i)));
      for (int j = 0; j < way.reminders().size(); j++) {
        int days = way.reminders().get(j).afterDays();
        if (days <= Reminder.MOST_DAYS && days >= InvitationRequest.USUAL.toDays()) {
          violations.add(
              new Violation(
                  place + ".reminders[" + j + "].afterDays",
                  "must be before the link expires, after "
                      + InvitationRequest.USUAL.toDays()
                      + " days"));
        }
      }
    }
    return violations;
  }
}
