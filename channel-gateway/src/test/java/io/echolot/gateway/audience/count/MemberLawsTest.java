package io.echolot.gateway.audience.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.Ground;
import io.echolot.gateway.audience.rule.CountedResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What counts hold, whatever comes in whatever order. */
class MemberLawsTest {

  private static final PublishedSurvey SURVEY = Ground.sample(Logic.NONE);
  private static final PublishedSurvey LIMITED = Ground.sample(Ground.quota(2));

  /** Something that happens to a response. */
  record Event(int id, int revision, boolean erased, boolean complete, String group, boolean led) {

    Response response() {
      List<Answer> answers = new ArrayList<>();
      answers.add(
          new Answer(
              "group", QuestionKind.SINGLE_CHOICE, 0, new AnswerValue.Choices(List.of(group)), ""));
      if (!led) {
        answers.add(new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(9), ""));
      }
      return new Response(
          "acme",
          Integer.toString(id),
          revision,
          SURVEY.id(),
          SURVEY.key(),
          1,
          Channel.WEB,
          "en",
          "",
          "",
          complete ? ResponseState.COMPLETE : ResponseState.PARTIAL,
          answers,
          "",
          Instant.EPOCH,
          Instant.EPOCH,
          Instant.EPOCH);
    }
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 3),
            Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
            Arbitraries.of(true, false),
            Arbitraries.of("a", "b"),
            Arbitraries.of(true, false))
        .as(Event::new)
        .list()
        .ofMaxSize(30);
  }

  /** As the store keeps them: one for each response, the newest revision. */
  private static Map<String, CountedResponse> after(List<Event> events, Set<String> full) {
    Map<String, CountedResponse> members = new HashMap<>();
    for (Event event : events) {
      CountedResponse member = CountedResponse.of(LIMITED, event.response(), "", full);
      if (event.erased()) {
        members.remove(member.id());
      } else {
        members.merge(
            member.id(), member, (old, now) -> now.revision() >= old.revision() ? now : old);
      }
    }
    return members;
  }

  @Property
  void noMoreCountThanResponsesAreComplete(@ForAll("events") List<Event> events) {
    Map<String, CountedResponse> members = after(events, Set.of());
    long complete = members.values().stream().filter(CountedResponse::complete).count();
    Set<Integer> everComplete = new HashSet<>();
    events.stream().filter(Event::complete).forEach(event -> everComplete.add(event.id()));

    long wanted = members.values().stream().filter(CountedResponse::wanted).count();
    long quota = members.values().stream().filter(m -> m.quotas().contains("as")).count();
    assertThat(wanted).isLessThanOrEqualTo(complete);
    assertThat(quota).isLessThanOrEqualTo(wanted);
    assertThat(complete).isLessThanOrEqualTo(everComplete.size());
  }

  @Property
  void erasingGivesThePlaceBack(@ForAll("events") List<Event> events) {
    List<Event> erased = new ArrayList<>(events);
    for (int id = 1; id <= 4; id++) {
      erased.add(new Event(id, 1, true, false, "a", false));
    }

    assertThat(after(erased, Set.of())).isEmpty();
  }

  @Property
  void repeatingEverythingCountsNothingTwice(@ForAll("events") List<Event> events) {
    List<Event> kept = events.stream().filter(event -> !event.erased()).toList();
    List<Event> twice = new ArrayList<>(kept);
    twice.addAll(kept);

    // Of equal revisions the later counts, in both.
    assertThat(after(twice, Set.of()).keySet()).isEqualTo(after(kept, Set.of()).keySet());
  }

  @Property
  void whoIsLedOutByAFullQuotaCountsForNothing(@ForAll("events") List<Event> events) {
    for (Event event : events) {
      CountedResponse member = CountedResponse.of(LIMITED, event.response(), "", Set.of("as"));
      boolean isLedOut = event.led() && event.group().equals("a");
      assertThat(member.wanted()).isEqualTo(event.complete() && !isLedOut);
      assertThat(member.quotas().contains("as"))
          .isEqualTo(member.wanted() && event.group().equals("a"));
    }
  }
}
