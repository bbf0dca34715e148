package io.echolot.gateway.audience.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.Ground;
import io.echolot.gateway.audience.rule.Refusal.Reason;
import io.echolot.gateway.audience.rule.RespondentStatus.History;
import io.echolot.testkit.SurveyFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EligibilityRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Visitor SIGNED = new Visitor(KnownBy.SIGNATURE, "c1");

  private static Audience audience(Access access, Instant opensAt, Instant closesAt) {
    return Ground.audience(access, "1234", opensAt, closesAt, 0, false, "");
  }

  private static PublishedSurvey survey(Audience audience) {
    return SurveyFixture.survey("acme", "s")
        .asking(SurveyFixture.nps("nps").required())
        .askedOf(audience)
        .build();
  }

  private static Optional<Reason> why(
      Audience audience, Visitor visitor, RespondentStatus standing, ResponseAttempt attempt) {
    return EligibilityRules.refuses(survey(audience), visitor, standing, attempt)
        .map(Refusal::reason);
  }

  private static ResponseAttempt begun(Duration before, boolean late) {
    return new ResponseAttempt("r", NOW.minus(before), NOW, late);
  }

  @Test
  void eachAccessTakesItsProofAndAPersonalLink() {
    Map<Access, Set<KnownBy>> open =
        Map.of(
            Access.OPEN,
            Set.of(KnownBy.values()),
            Access.PIN,
            Set.of(KnownBy.PIN, KnownBy.LINK),
            Access.LINK,
            Set.of(KnownBy.SIGNATURE, KnownBy.LINK),
            Access.EMAIL,
            Set.of(KnownBy.EMAIL, KnownBy.LINK));
    for (Access access : Access.values()) {
      for (KnownBy proof : KnownBy.values()) {
        assertThat(
                AccessRule.refuses(survey(audience(access, null, null)), new Visitor(proof, "x"))
                    .isEmpty())
            .as("%s by %s", access, proof)
            .isEqualTo(open.get(access).contains(proof));
      }
    }
  }

  @Test
  void nothingBeginsBeforeItOpens() {
    Audience later = audience(Access.OPEN, NOW.plus(HOUR), null);
    Audience earlier = audience(Access.OPEN, NOW.minus(HOUR), null);

    assertThat(why(later, Visitor.UNKNOWN, RespondentStatus.NEW, begun(Duration.ZERO, false)))
        .contains(Reason.NOT_OPEN_YET);
    assertThat(
            why(earlier, Visitor.UNKNOWN, RespondentStatus.NEW, begun(HOUR.multipliedBy(2), true)))
        .contains(Reason.NOT_OPEN_YET);
    // The clock of the device is a little behind.
    assertThat(
            why(earlier, Visitor.UNKNOWN, RespondentStatus.NEW, begun(HOUR.plusMinutes(4), false)))
        .isEmpty();
  }

  @Test
  void closedByHandIsLikeClosedByItsDate() {
    PublishedSurvey byHand = survey(audience(Access.OPEN, null, null)).closed(NOW.minus(HOUR));
    PublishedSurvey earlier =
        survey(audience(Access.OPEN, null, NOW.minus(HOUR.multipliedBy(3)))).closed(NOW);
    PublishedSurvey longAgo = survey(audience(Access.OPEN, null, null)).closed(Instant.EPOCH);

    assertThat(refuses(byHand, HOUR.multipliedBy(2), false)).isEmpty();
    assertThat(refuses(byHand, HOUR.multipliedBy(2), true)).isEmpty();
    assertThat(refuses(byHand, Duration.ZERO, true)).contains(Reason.SURVEY_CLOSED);
    assertThat(refuses(earlier, HOUR.multipliedBy(2), true)).contains(Reason.SURVEY_CLOSED);
    assertThat(refuses(earlier, HOUR.multipliedBy(4), true)).isEmpty();
    assertThat(refuses(longAgo, HOUR, true)).contains(Reason.SURVEY_CLOSED);
    assertThat(EligibilityRules.refusesToImport(byHand, begun(HOUR.multipliedBy(2), true)))
        .isEmpty();
    assertThat(EligibilityRules.mayGoOn(byHand, NOW)).isTrue();
    assertThat(EligibilityRules.mayGoOn(longAgo, NOW)).isFalse();
  }

  private static Optional<Reason> refuses(PublishedSurvey survey, Duration before, boolean late) {
    return EligibilityRules.refuses(
            survey, Visitor.UNKNOWN, RespondentStatus.NEW, begun(before, late))
        .map(Refusal::reason);
  }

  @Test
  void whatBeganInTimeIsTakenForADayAndFromOfflineDevicesAtAnyTime() {
    Audience closed = audience(Access.OPEN, null, NOW.minus(HOUR));
    Audience longClosed = audience(Access.OPEN, null, NOW.minus(Duration.ofHours(24)));

    assertThat(
            why(closed, Visitor.UNKNOWN, RespondentStatus.NEW, begun(HOUR.multipliedBy(2), false)))
        .isEmpty();
    assertThat(why(closed, Visitor.UNKNOWN, RespondentStatus.NEW, begun(Duration.ZERO, false)))
        .contains(Reason.SURVEY_CLOSED);
    assertThat(
            why(
                longClosed,
                Visitor.UNKNOWN,
                RespondentStatus.NEW,
                begun(Duration.ofDays(2), false)))
        .contains(Reason.SURVEY_CLOSED);
    assertThat(
            why(longClosed, Visitor.UNKNOWN, RespondentStatus.NEW, begun(Duration.ofDays(2), true)))
        .isEmpty();
    RespondentStatus known =
        new RespondentStatus(
            QuotaStatus.NOTHING, new History(true, false, false), Optional.empty());
    assertThat(why(longClosed, Visitor.UNKNOWN, known, begun(Duration.ofDays(2), false))).isEmpty();
  }

  @Test
  void afterEnoughOnlyWhatBeganOrWasGivenOfflineIsTaken() {
    QuotaStatus enough = new QuotaStatus(true, Set.of());
    RespondentStatus begun =
        new RespondentStatus(enough, new History(true, false, false), Optional.empty());
    RespondentStatus fresh = new RespondentStatus(enough, History.NONE, Optional.empty());
    Audience audience = Ground.audience(Access.OPEN, "", null, null, 1, false, "");

    assertThat(why(audience, Visitor.UNKNOWN, fresh, begun(HOUR, false)))
        .contains(Reason.SURVEY_CLOSED);
    assertThat(why(audience, Visitor.UNKNOWN, begun, begun(HOUR, false))).isEmpty();
    assertThat(why(audience, Visitor.UNKNOWN, fresh, begun(HOUR, true))).isEmpty();
  }

  @Test
  void onlyIdentifiedCustomersAreKnownToBeOutsideOfASegment() {
    Audience vips = Ground.audience(Access.OPEN, "", null, null, 0, false, "vip");
    RespondentStatus outside = standing(List.of("new"));

    assertThat(why(vips, SIGNED, outside, begun(HOUR, false))).contains(Reason.NOT_ASKED);
    assertThat(why(vips, SIGNED, standing(List.of("vip")), begun(HOUR, false))).isEmpty();
    assertThat(why(vips, SIGNED, RespondentStatus.NEW, begun(HOUR, false))).isEmpty();
    assertThat(why(vips, Visitor.UNKNOWN, outside, begun(HOUR, false))).isEmpty();
    Visitor invited = Visitor.of(new PersonalLink("s", "c1", "i1", false, Map.of()));
    assertThat(why(vips, invited, outside, begun(HOUR, false))).isEmpty();
  }

  private static RespondentStatus standing(List<String> segments) {
    return new RespondentStatus(
        Optional.of(new CustomerProfile("acme", "c1", "", Map.of(), segments, NOW)));
  }

  @Test
  void aSingleLinkIsForItsOwnResponse() {
    Visitor single = Visitor.of(new PersonalLink("s", "c1", "i1", true, Map.of()));
    Audience linked = audience(Access.LINK, null, null);

    assertThat(
            why(linked, single, RespondentStatus.NEW, new ResponseAttempt("i1", NOW, NOW, false)))
        .isEmpty();
    assertThat(
            why(linked, single, RespondentStatus.NEW, new ResponseAttempt("i2", NOW, NOW, false)))
        .contains(Reason.ALREADY_ANSWERED);
    RespondentStatus used =
        new RespondentStatus(QuotaStatus.NOTHING, new History(true, true, false), Optional.empty());
    assertThat(
            EligibilityRules.refusesToShow(
                    survey(linked), single, used, ResponseAttempt.beginning("", NOW))
                .map(Refusal::reason))
        .contains(Reason.ALREADY_ANSWERED);
  }
}
