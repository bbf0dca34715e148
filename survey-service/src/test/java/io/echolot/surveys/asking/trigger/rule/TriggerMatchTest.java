package io.echolot.surveys.asking.trigger.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.surveys.asking.invitation.selection.Reason;
import io.echolot.surveys.people.customer.event.CustomerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TriggerMatchTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static <T> T read(String json, Class<T> type) {
    return ContractsJson.read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private static TriggerMatch trigger(String members) {
    return new TriggerMatch(
        read("{\"on\":\"order.delivered\",\"survey\":\"nps\"" + members + "}", TriggerBody.class));
  }

  private static CustomerEvent event(String name, Instant at, String data) {
    return read(
        """
        {"id":"%s","customer":"c-1","name":"%s","at":"%s","properties":%s}"""
            .formatted(UUID.randomUUID(), name, at, data),
        CustomerEvent.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order.delivered | {\"total\":120}        | true",
        "order.delivered | {\"total\":99.5}       | false",
        "order.delivered | {\"total\":\"120\"}    | true",
        "order.delivered | {}                     | false",
        "order.returned  | {\"total\":120}        | false",
      })
  void onlyEventsForWhichTheConditionHoldsAreItsOwn(String name, String data, boolean fits) {
    TriggerMatch match =
        trigger(",\"condition\":{\"ref\":\"data.total\",\"op\":\"gte\",\"value\":100}");

    assertThat(match.fits(event(name, NOON, data))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // What the trigger says | the data | when it is asked | why not
        "\"after\":\"P3D\" | {} | 2026-11-27T12:00:00Z | NONE",
        "\"after\":\"PT90M\" | {} | 2026-11-24T13:30:00Z | NONE",
        "\"after\":\"P365D\" | {} | 2027-11-24T12:00:00Z | NONE",
        "\"share\":100 | {} | 2026-11-24T12:00:00Z | NONE",
        "\"before\":{\"member\":\"ends\",\"by\":\"P30D\"} | {\"ends\":\"2027-03-01\"} | 2027-01-30T00:00:00Z | NONE",
        "\"before\":{\"member\":\"ends\",\"by\":\"PT1H\"} | {\"ends\":\"2027-03-01T10:00:00+02:00\"} | 2027-03-01T07:00:00Z | NONE",
        "\"before\":{\"member\":\"ends\",\"by\":\"P30D\"} | {\"ends\":\"2026-12-01\"} | 2026-11-01T00:00:00Z | TOO_LATE",
        "\"before\":{\"member\":\"ends\",\"by\":\"P30D\"} | {\"ends\":\"2029-12-01\"} | 2029-11-01T00:00:00Z | TOO_FAR",
        "\"before\":{\"member\":\"ends\",\"by\":\"P30D\"} | {\"ends\":\"+999999999-12-31\"} | 2026-11-24T12:00:00Z | NO_DATE",
        "\"before\":{\"member\":\"ends\",\"by\":\"P30D\"} | {\"ends\":\"soon\"} | 2026-11-24T12:00:00Z | NO_DATE",
        "\"before\":{\"member\":\"ends\",\"by\":\"P30D\"} | {} | 2026-11-24T12:00:00Z | NO_DATE",
      })
  void itAsksWhenItsTimeComes(String said, String data, Instant at, UnaskedReason reason) {
    assertThat(trigger("," + said).plan(event("order.delivered", NOON, data), NOON))
        .isEqualTo(new TriggerTime(at, reason));
  }

  @Test
  void anEventOfAnOldFileIsTooLate() {
    CustomerEvent old = event("order.delivered", NOON.minusSeconds(5 * 86_400), "{}");

    assertThat(trigger(",\"after\":\"P3D\"").plan(old, NOON).reason())
        .isEqualTo(UnaskedReason.TOO_LATE);
    assertThat(trigger(",\"after\":\"P4D\"").plan(old, NOON).reason())
        .isEqualTo(UnaskedReason.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order.returned  |  3600 | {\"orderId\":4711}   | true",
        "order.returned  |  3600 | {\"orderId\":\"4711\"} | true",
        "order.returned  |  3600 | {\"orderId\":4712}   | false",
        "order.returned  |  3600 | {}                   | false",
        "order.returned  | -3600 | {\"orderId\":4711}   | false",
        "order.returned  | 90000 | {\"orderId\":4711}   | false",
        "ticket.opened   |  3600 | {}                   | true",
        "order.delivered |  3600 | {\"orderId\":4711}   | false",
      })
  void anotherEventOfTheSameOrderTakesItBack(
      String name, long seconds, String data, boolean revoked) {
    TriggerMatch match =
        trigger(
            ",\"unless\":[{\"on\":\"order.returned\",\"same\":\"orderId\"},{\"on\":\"ticket.opened\"}]");
    CustomerEvent planned = event("order.delivered", NOON, "{\"orderId\":\"4711\"}");
    CustomerEvent other = event(name, NOON.plusSeconds(seconds), data);

    assertThat(match.isRevoked(planned, List.of(other, planned), NOON.plusSeconds(86_400)))
        .isEqualTo(revoked);
  }

  @Property(tries = 20)
  void aGreaterShareHoldsASmallerOne(@ForAll @DoubleRange(min = 1, max = 99) double share) {
    TriggerMatch some = trigger(",\"share\":" + share);
    TriggerMatch more = trigger(",\"share\":" + (share + 1));
    List<CustomerEvent> events =
        IntStream.range(0, 200).mapToObj(i -> event("order.delivered", NOON, "{}")).toList();

    assertThat(events)
        .filteredOn(one -> some.plan(one, NOON).reason() == UnaskedReason.NONE)
        .allMatch(one -> more.plan(one, NOON).reason() == UnaskedReason.NONE)
        .allMatch(one -> some.plan(one, NOON).equals(some.plan(one, NOON)));
  }

  @Test
  void theEventFillsHiddenFields() {
    TriggerMatch match = trigger(",\"hidden\":{\"order\":\"order.id\",\"shop\":\"shop\"}");

    assertThat(match.hidden(event("order.delivered", NOON, "{\"order.id\":4711}")))
        .containsOnly(Map.entry("order", "4711"));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void whyNobodyIsInvitedHasAName(Reason reason) {
    assertThat(UnaskedReason.of(reason).wireName()).isEqualTo(reason.wireName());
  }

  @ParameterizedTest
  @EnumSource(UnsentReason.class)
  void whyNothingArrivesHasAName(UnsentReason reason) {
    assertThat(UnaskedReason.of(reason).wireName()).isEqualTo(reason.wireName());
  }

  @Test
  void ofTwoWaysWhoSaidNoComesFirst() {
    assertThat(UnaskedReason.NO_ADDRESS.or(UnaskedReason.OPTED_OUT))
        .isEqualTo(UnaskedReason.OPTED_OUT);
    assertThat(UnaskedReason.OPTED_OUT.or(UnaskedReason.NO_ADDRESS))
        .isEqualTo(UnaskedReason.OPTED_OUT);
    assertThat(UnaskedReason.NONE.or(UnaskedReason.NO_ADDRESS)).isEqualTo(UnaskedReason.NO_ADDRESS);
  }
}
