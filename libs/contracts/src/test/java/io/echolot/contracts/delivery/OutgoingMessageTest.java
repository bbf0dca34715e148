package io.echolot.contracts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.topic.TopicRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingMessageTest {

  private static final String TO = "+4915112345678";
  private static final String KEY = "acme/" + TO;

  private static OutgoingMessage saying(String text) {
    return new OutgoingMessage(
        "acme",
        UUID.fromString("0193a5b2-0000-7000-8000-000000000001"),
        new MessageRoute("a-1", Channel.SMS, "+15005550006", TO),
        MessagePurpose.TEST,
        "",
        text,
        "en",
        Instant.parse("2026-12-01T18:00:00Z"));
  }

  @Test
  void itComesOutOfItsRecordAsItWentIn() {
    OutgoingMessage message = saying("Hello");

    assertThat(TopicRecords.outgoing(KEY, ContractsJson.write(message))).isEqualTo(message);
  }

  @Test
  void neitherTheNumberNorTheTextStandsInALog() {
    assertThat(saying("Hello").toString() + saying("Hello").route())
        .doesNotContain(TO.substring(1))
        .doesNotContain("Hello")
        .contains("acme/0193a5b2");
  }

  @ParameterizedTest
  @CsvSource({
    "acme/+49301, 'Hello', 'the key is of another recipient'",
    "globex/+4915112345678, 'Hello', 'the key is of another tenant'",
    "acme/+4915112345678, ' ', 'it says nothing'"
  })
  void whatNobodyCouldSendIsSetAside(String key, String text, String why) {
    byte[] json = ContractsJson.write(saying(text));

    assertThatThrownBy(() -> TopicRecords.outgoing(key, json))
        .as(why)
        .isInstanceOf(UnfitRecord.class);
  }

  @ParameterizedTest
  @CsvSource({"route", "purpose", "text", "notAfter", "id"})
  void soIsWhatLacksAMember(String member) {
    String json = new String(ContractsJson.write(saying("Hello")), StandardCharsets.UTF_8);
    byte[] less = json.replace("\"" + member + "\"", "\"other\"").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> TopicRecords.outgoing(KEY, less)).isInstanceOf(UnfitRecord.class);
  }

  @Test
  void anEmailComesOutAsItWentIn() {
    OutgoingMessage message = mail(new OutgoingMail("How was it?", "nps", "https://x.example/s"));

    assertThat(TopicRecords.outgoing("acme/anna@shop.example", ContractsJson.write(message)))
        .isEqualTo(message);
  }

  @Test
  void anEmailWithoutASubjectIsSetAside() {
    byte[] none = ContractsJson.write(mail(null));
    byte[] empty = ContractsJson.write(mail(new OutgoingMail(null, "nps", "")));

    for (byte[] json : List.of(none, empty)) {
      assertThatThrownBy(() -> TopicRecords.outgoing("acme/anna@shop.example", json))
          .isInstanceOf(UnfitRecord.class);
    }
  }

  private static OutgoingMessage mail(OutgoingMail mail) {
    return new OutgoingMessage(
        "acme",
        UUID.fromString("0193a5b2-0000-7000-8000-000000000001"),
        new MessageRoute("a-1", Channel.EMAIL, "feedback@acme.example", "anna@shop.example"),
        MessagePurpose.INVITATION,
        "",
        "x".repeat(5_000),
        "en",
        Instant.parse("2026-12-01T18:00:00Z"),
        mail);
  }

  @ParameterizedTest
  @CsvSource({
    "How was it?, true",
    "'', false",
    "' ', false",
    "'two\nlines', false",
    "'a\rBcc: x@y.example', false"
  })
  void aSubjectIsOneLine(String text, boolean isOne) {
    assertThat(OutgoingMail.isSubject(text)).isEqualTo(isOne);
    assertThat(OutgoingMail.isSubject("x".repeat(OutgoingMail.LONGEST_SUBJECT + 1))).isFalse();
  }

  @Test
  void soIsATextThatIsTooLong() {
    byte[] json = ContractsJson.write(saying("x".repeat(OutgoingMessage.longest(Channel.SMS) + 1)));

    assertThatThrownBy(() -> TopicRecords.outgoing(KEY, json)).isInstanceOf(UnfitRecord.class);
  }
}
