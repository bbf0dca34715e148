package io.echolot.gateway.audience.entry;

import io.echolot.contracts.customer.Contact;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.base.Backing;
import io.echolot.gateway.audience.count.CountedResponses;
import io.echolot.gateway.audience.count.QuotaStatuses;
import io.echolot.gateway.audience.customer.Profiles;
import io.echolot.gateway.audience.rule.CountedResponse;
import io.echolot.gateway.audience.rule.EligibilityRules;
import io.echolot.gateway.audience.rule.QuotaStatus;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.audience.rule.RespondentStatus;
import io.echolot.gateway.audience.rule.RespondentStatus.History;
import io.echolot.gateway.audience.rule.ResponseAttempt;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.log.ContactLog;
import io.echolot.gateway.log.Erasures;
import io.echolot.platform.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who may answer which survey, and how many have. Asks MongoDB only for surveys with rules that
 * need it, and while it is away goes on without those rules.
 */
@ApplicationScoped
public class Eligibility {

  /** Who couldn't be stored comes again with the same response, or another one after that. */
  private static final Duration RESERVED_FOR = Duration.ofHours(1);

  private final AccessTokens tokens;
  private final Erasures erasures;
  private final CountedResponses members;
  private final QuotaStatuses tallies;
  private final Profiles profiles;
  private final Backing backing;
  private final ContactLog contacts;
  private final AudienceConfig config;
  private final Clock clock;

  Eligibility(
      AccessTokens tokens,
      Erasures erasures,
      CountedResponses members,
      QuotaStatuses tallies,
      Profiles profiles,
      Backing backing,
      ContactLog contacts,
      AudienceConfig config,
      Clock clock) {
    this.tokens = tokens;
    this.erasures = erasures;
    this.members = members;
    this.tallies = tallies;
    this.profiles = profiles;
    this.backing = backing;
    this.contacts = contacts;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Whether who shows a token may begin a response. Never fails.
   *
   * @param token what shows the right to answer; empty for nothing
   */
  public Uni<EntryDecision> enter(PublishedSurvey survey, String token) {
    return enter(survey, tokens.visitor(survey.tenant(), survey.key(), token), "");
  }

  /**
   * Whether a visitor may begin a response, or see the survey of one that goes on. Never fails.
   *
   * @param response its id; empty if it has none yet
   */
  public Uni<EntryDecision> enter(PublishedSurvey survey, Visitor visitor, String response) {
    String id = response.isEmpty() ? visitor.response() : response;
    if (erasures.isErased(survey.tenant(), id)) {
      return Uni.createFrom()
          .item(
              new EntryDecision.Closed(
                  new Refusal(
                      Refusal.Reason.ERASED,
                      "Forget what you keep of it; nothing more of it is taken.")));
    }
    return begin(survey, visitor, id);
  }

  /**
   * The same for a dialogue, which goes on with whom it asked when what they said was erased
   * meanwhile; nothing of that is kept. Never fails.
   *
   * @param id the response's
   */
  public Uni<EntryDecision> begin(PublishedSurvey survey, Visitor visitor, String id) {
    ResponseAttempt attempt = ResponseAttempt.beginning(id, clock.instant());
    return standing(survey, visitor, id)
        .map(
            standing ->
                EligibilityRules.refusesToShow(survey, visitor, standing, attempt)
                    .<EntryDecision>map(EntryDecision.Closed::new)
                    .orElseGet(() -> open(survey, visitor, standing)));
  }

  private static EntryDecision open(
      PublishedSurvey survey, Visitor visitor, RespondentStatus standing) {
    Set<String> full = standing.tally().full();
    return new EntryDecision.Open(
        survey.wanting(full), visitor, full, standing.known(survey, visitor));
  }

  /**
   * What is known of the survey and the visitor. Never fails.
   *
   * @param response the id of the response; empty if there is none yet
   */
  public Uni<RespondentStatus> standing(PublishedSurvey survey, Visitor visitor, String response) {
    Uni<Optional<CustomerProfile>> profile = profiles.of(survey, visitor);
    if (!isCounted(survey, visitor)) {
      return profile.map(p -> p.isEmpty() ? RespondentStatus.NEW : new RespondentStatus(p));
    }
    return tallies
        .of(survey)
        .flatMap(
            tally ->
                history(survey, visitor, response)
                    .flatMap(history -> profile.map(p -> new RespondentStatus(tally, history, p))));
  }

  private static boolean isCounted(PublishedSurvey survey, Visitor visitor) {
    return survey.audience().maxResponses() > 0
        || survey.audience().once()
        || !survey.logic().quotas().isEmpty()
        || !visitor.response().isEmpty();
  }

  private Uni<History> history(PublishedSurvey survey, Visitor visitor, String response) {
    String asked = response.isEmpty() ? visitor.response() : response;
    String id = FeedbackRecord.topicKey(survey.tenant(), asked);
    Uni<Optional<Boolean>> known =
        asked.isEmpty() ? Uni.createFrom().item(Optional.empty()) : members.isComplete(id);
    Uni<Boolean> elsewhere =
        survey.audience().once() && !visitor.countedAs().isEmpty()
            ? members.hasAnother(survey.tenant(), survey.id(), visitor.countedAs(), id)
            : Uni.createFrom().item(false);
    return backing.ask(
        known.flatMap(
            complete ->
                elsewhere.map(
                    other -> new History(complete.isPresent(), complete.orElse(false), other))),
        () -> History.NONE);
  }

  /** The survey without what isn't wanted any more, for who is inside. Never fails. */
  public Uni<PublishedSurvey> wanted(PublishedSurvey survey) {
    return full(survey).map(survey::wanting);
  }

  /** The keys of the quotas that are full, as far as is known. Never fails. */
  private Uni<Set<String>> full(PublishedSurvey survey) {
    return tallies.of(survey).map(QuotaStatus::full);
  }

  /**
   * Keeps the only place that a respondent has in a survey that is asked once, for a complete
   * response that is about to be stored. Of several at the same moment one gets it; the same one
   * again has it already.
   *
   * <p>Never fails. While MongoDB is away there is no limit.
   *
   * @return empty if it is kept; else why not
   */
  public Uni<Optional<Refusal>> reserve(
      PublishedSurvey survey, Visitor visitor, Response response) {
    CountedResponse member = CountedResponse.of(survey, response, visitor.countedAs(), Set.of());
    if (!member.sole()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Instant expires = clock.instant().plus(RESERVED_FOR);
    return backing
        .ask(members.reserve(member, expires), () -> true)
        .map(
            isFirst ->
                isFirst ? Optional.empty() : Optional.of(EligibilityRules.answeredAlready()));
  }

  /** Counts a revision that is safe in the log, in whatever state. Never fails. */
  public Uni<Void> count(PublishedSurvey survey, Visitor visitor, Response response) {
    if (!isCounted(survey, visitor)) {
      return Uni.createFrom().voidItem();
    }
    return full(survey)
        .map(full -> CountedResponse.of(survey, response, visitor.countedAs(), full))
        .flatMap(
            member ->
                backing.ask(
                    members.put(member, clock.instant().plus(config.begunFor())), () -> null));
  }

  /**
   * Takes an erased response out of all counts.
   *
   * <p>Fails with {@link Problem#UNAVAILABLE} if MongoDB is away.
   */
  public Uni<Void> forget(String tenant, String response) {
    return members
        .remove(FeedbackRecord.topicKey(tenant, response))
        .onFailure()
        .transform(
            failure -> {
              Log.warnf("A response can't be taken out of the counts now: %s", failure);
              return Problem.unavailable("Nothing was erased; send it again.");
            });
  }

  /**
   * Tells that a customer was asked.
   *
   * <p>Fails with {@link Problem#UNAVAILABLE} if Kafka is away.
   */
  public Uni<Void> contacted(Contact contact) {
    return contacts.append(contact);
  }
}
