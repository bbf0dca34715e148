package io.echolot.metrics.score;

import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.question.QuestionKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked for. In JSON the name in lower case. */
public enum Metric {
  /** Net Promoter Score: 100 (promoters - detractors) / n, from -100 to 100. */
  NPS(QuestionKind.NPS),
  /** Share of the two top boxes of five, in percent. */
  CSAT(QuestionKind.CSAT),
  /** Mean of the Customer Effort Score 2.0, from 1 to 7. */
  CES(QuestionKind.CES),
  /** Mean of stars; where scales differ, brought to five stars. */
  RATING(QuestionKind.RATING),
  /** How many responses and mentions came. */
  VOLUME(null),
  /** Share of complete responses among all responses, in percent. */
  COMPLETION(null);

  private final QuestionKind kind;

  Metric(QuestionKind kind) {
    this.kind = kind;
  }

  /** The questions that it scores; empty if it counts responses. */
  public Optional<QuestionKind> kind() {
    return Optional.ofNullable(kind);
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The metric of that name; empty if there is none. */
  public static Optional<Metric> of(String wireName) {
    return Arrays.stream(values()).filter(m -> m.wireName().equals(wireName)).findFirst();
  }
}
