package io.echolot.surveys.asking.invitation;

import io.echolot.contracts.Channel;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.ChannelAccounts;
import io.echolot.surveys.asking.account.SendingAccount;
import io.echolot.surveys.asking.channel.ChannelView;
import io.echolot.surveys.asking.channel.Channels;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.people.segment.Segments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds to what a request invites, and whether it can be done. */
@ApplicationScoped
class Purpose {

  private final Surveys surveys;
  private final Channels channels;
  private final Segments segments;
  private final ChannelAccounts accounts;

  Purpose(Surveys surveys, Channels channels, Segments segments, ChannelAccounts accounts) {
    this.surveys = surveys;
    this.channels = channels;
    this.segments = segments;
    this.accounts = accounts;
  }

  /**
   * To what somebody is invited.
   *
   * @param survey the newest version
   * @param publishableKey of the channel on whose page it is answered
   * @param channel how the links are sent
   */
  record Target(PublishedSurvey survey, String publishableKey, Channel channel) {}

  /**
   * To what the request invites.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} with all that is
   *     wrong
   */
  Uni<Target> of(String tenant, InvitationRequest request, Instant now) {
    return Uni.combine()
        .all()
        .unis(
            survey(tenant, request.survey()),
            channels.find(tenant, request.page() == null ? "" : request.page()),
            segments.keys(tenant),
            account(tenant, request))
        .usingConcurrencyOf(1)
        .with(
            (survey, page, known, account) -> {
              List<Violation> sending =
                  request.send() == null ? List.of() : request.sendViolations(account, now);
              return target(
                  request,
                  now,
                  survey,
                  publishableKey(page),
                  known,
                  request.channel(account),
                  sending);
            });
  }

  private Uni<Optional<SendingAccount>> account(String tenant, InvitationRequest request) {
    return request.send() == null
        ? Uni.createFrom().item(Optional.empty())
        : accounts.sending(tenant, request.send().account());
  }

  private static Optional<String> publishableKey(Optional<Locked<ChannelView>> page) {
    return page.map(found -> found.value().config().publishableKey())
        .filter(found -> !found.isEmpty());
  }

  private static Target target(
      InvitationRequest request,
      Instant now,
      Optional<PublishedSurvey> survey,
      Optional<String> key,
      Set<String> segments,
      Channel channel,
      List<Violation> sending) {
    List<Violation> violations = new ArrayList<>(sending);
    if (survey.isEmpty()) {
      violations.add(new Violation("survey", "must be the key of a published survey"));
    }
    if (key.isEmpty()) {
      violations.add(new Violation("page", "must be the id of a channel with a publishable key"));
    }
    List<String> fields = survey.map(found -> found.logic().hidden()).orElse(List.of());
    violations.addAll(request.violations(fields, now));
    if (!request.segment().isEmpty() && !segments.contains(request.segment())) {
      violations.add(new Violation("segment", "there is no such segment"));
    }
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("Nobody was invited.", violations);
    }
    return new Target(survey.orElseThrow(), key.orElseThrow(), channel);
  }

  private Uni<Optional<PublishedSurvey>> survey(String tenant, String key) {
    return surveys
        .find(tenant, key == null ? "" : key)
        .map(found -> found.filter(Survey::isPublished))
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : surveys
                        .version(tenant, found.get().id(), found.get().version())
                        .map(Optional::of));
  }
}
