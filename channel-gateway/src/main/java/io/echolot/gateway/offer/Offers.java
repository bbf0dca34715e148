package io.echolot.gateway.offer;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.base.Backing;
import io.echolot.gateway.audience.customer.ContactStore;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.rule.RespondentStatus;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.gateway.published.TenantPolicies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which surveys a page may show by itself to whom. */
@ApplicationScoped
class Offers {

  private final PublishedSurveys surveys;
  private final TenantPolicies policies;
  private final Eligibility eligibility;
  private final ContactStore contacts;
  private final Backing backing;
  private final Clock clock;

  Offers(
      PublishedSurveys surveys,
      TenantPolicies policies,
      Eligibility eligibility,
      ContactStore contacts,
      Backing backing,
      Clock clock) {
    this.surveys = surveys;
    this.policies = policies;
    this.eligibility = eligibility;
    this.contacts = contacts;
    this.backing = backing;
    this.clock = clock;
  }

  /**
   * What a page needs to know to ask at the right moment.
   *
   * @param surveys that may be asked of this visitor now
   * @param quarantine how often a visitor may be asked; 0 times for any number
   */
  public record Config(List<Offer> surveys, Quarantine quarantine) {}

  /** What may be asked on a channel. Never fails. */
  Uni<Config> on(ChannelConfig channel, Visitor visitor) {
    Quarantine quarantine = policies.of(channel.tenant()).quarantine();
    List<PublishedSurvey> meant =
        candidates(channel).stream().filter(survey -> Offer.isMeantFor(survey, visitor)).toList();
    if (meant.isEmpty()) {
      return Uni.createFrom().item(new Config(List.of(), quarantine));
    }
    return asked(channel.tenant(), visitor, quarantine)
        .flatMap(asked -> join(meant, visitor, asked, quarantine))
        .map(offers -> new Config(offers, quarantine));
  }

  /** The channel's own survey, or all of the tenant's. */
  private List<PublishedSurvey> candidates(ChannelConfig channel) {
    return channel.surveyKey().isEmpty()
        ? surveys.published(channel.tenant())
        : surveys.newest(channel.tenant(), channel.surveyKey()).stream().toList();
  }

  private Uni<List<Instant>> asked(String tenant, Visitor visitor, Quarantine quarantine) {
    if (!visitor.isCustomer() || quarantine.times() == 0) {
      return Uni.createFrom().item(List.of());
    }
    Instant since = clock.instant().minus(Duration.ofDays(quarantine.days()));
    return backing.ask(contacts.since(tenant, visitor.respondent(), since), List::of);
  }

  private Uni<List<Offer>> join(
      List<PublishedSurvey> meant, Visitor visitor, List<Instant> asked, Quarantine quarantine) {
    List<Uni<Optional<Offer>>> offers =
        meant.stream()
            .map(
                survey ->
                    eligibility
                        .standing(survey, visitor, "")
                        .map(standing -> offer(survey, visitor, standing, asked, quarantine)))
            .toList();
    return Uni.join()
        .all(offers)
        .andFailFast()
        .map(all -> all.stream().flatMap(Optional::stream).toList());
  }

  private Optional<Offer> offer(
      PublishedSurvey survey,
      Visitor visitor,
      RespondentStatus standing,
      List<Instant> asked,
      Quarantine quarantine) {
    return Offer.isFor(survey, visitor, standing, asked, quarantine, clock.instant())
        ? Optional.of(Offer.of(survey))
        : Optional.empty();
  }
}
