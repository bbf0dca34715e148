package io.echolot.gateway.mention;

import io.echolot.contracts.KeyForm;
import io.echolot.contracts.feedback.Mention;
import io.echolot.contracts.feedback.MentionBatch;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.platform.Ids;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one mention of a batch; what is wrong is noted in its fields. */
final class MentionReader {

  /** What a mention may say of itself. */
  static final Set<String> MEMBERS =
      Stream.of(MentionBatch.Found.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toUnmodifiableSet());

  private static final int KEY_LENGTH = 100;
  private static final int MOST_REVISIONS = 1_000_000;
  private static final int URL_LENGTH = 2000;
  private static final int TEXT_LENGTH = 20_000;
  private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

  private MentionReader() {}

  /** The mention; meaningless if {@code fields} has violations afterwards. */
  static Mention read(Fields fields, Instant now) {
    String tenant = fields.requiredText("tenant", KEY_LENGTH);
    if (tenant.indexOf('/') >= 0) {
      // It would end the tenant in the record's key.
      fields.reject("tenant", "must be the key of a tenant");
    }
    String source = fields.requiredText("source", KEY_LENGTH);
    String nativeId = fields.requiredText("nativeId", URL_LENGTH);
    String unit = fields.text("unit", KEY_LENGTH);
    if (!unit.isEmpty() && !KeyForm.fits(unit)) {
      fields.reject("unit", "must be the key of a unit");
    }
    return new Mention(
        tenant,
        Ids.ofName(tenant + "/" + source + "/" + nativeId).toString(),
        fields.integer("revision", 1, 1, MOST_REVISIONS),
        source,
        fields.text("query", KEY_LENGTH),
        fields.text("url", URL_LENGTH),
        fields.text("author", URL_LENGTH),
        fields.text("language", KEY_LENGTH),
        fields.requiredText("text", TEXT_LENGTH),
        fields.text("touchpoint", KEY_LENGTH),
        fields.text("stage", KEY_LENGTH),
        fields.instant("publishedAt", now, now.plus(CLOCK_TOLERANCE)),
        now,
        unit);
  }
}
