package io.echolot.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.contracts.question.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a respondent answered so far: always all answers, not only the newest.
 *
 * @param tenant whose it is
 * @param id a UUID, made by the client
 * @param revision grows with every change by the client
 * @param surveyId the survey
 * @param surveyKey its readable key
 * @param surveyVersion the version that was answered and against which it was validated
 * @param channel how it came
 * @param language the language in which it was asked
 * @param touchpoint where it was asked; empty if the survey names none
 * @param stage the journey stage of that touchpoint; empty if none
 * @param state whether it may still grow
 * @param answers in the survey's order; at most one a question
 * @param respondent a pseudonym by which the tenant knows who answered; empty if anonymous
 * @param knownBy what shows that it was the respondent; only a proven one counts as a customer's
 * @param startedAt when the first answer was given
 * @param answeredAt when the newest answer was given; the time to which scores attribute it
 * @param receivedAt when the gateway took this revision in
 * @param hidden the survey's hidden fields, by their keys, and customer attributes as {@code
 *     customer.<attribute>}; may be empty
 * @param variables what the survey calculates from the answers; may be empty
 * @param remarks what was written in a dialogue and answers no question that was asked, e.g. after
 *     its end, a message a line; empty for nothing
 * @param writer who wrote it; only the log has it, see {@link #withoutWriter}
 * @param unit the key of the organisational unit of which it speaks, e.g. {@code store-12}; empty
 *     for none. It may be one that the tenant's tree doesn't know
 */
public record Response(
    String tenant,
    String id,
    int revision,
    String surveyId,
    String surveyKey,
    int surveyVersion,
    Channel channel,
    String language,
    String touchpoint,
    String stage,
    ResponseState state,
    List<Answer> answers,
    String respondent,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = KnownBy.Unsaid.class)
        KnownBy knownBy,
    Instant startedAt,
    Instant answeredAt,
    Instant receivedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> hidden,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> variables,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String remarks,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Writer.Absent.class)
        Writer writer,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit)
    implements FeedbackRecord {

  /** Of a hidden field, in UTF-16 code units; holds the address of most pages. */
  public static final int LONGEST_HIDDEN = 500;

  public Response {
    answers = List.copyOf(answers);
    knownBy = knownBy == null ? KnownBy.UNSAID : knownBy;
    hidden = hidden == null ? Map.of() : Map.copyOf(hidden);
    variables = variables == null ? Map.of() : Map.copyOf(variables);
    remarks = remarks == null ? "" : remarks;
    writer = writer == null ? Writer.UNKNOWN : writer;
    unit = unit == null ? "" : unit;
  }

  /** A response of somebody who shows nothing. */
  public Response(
      String tenant,
      String id,
      int revision,
      String surveyId,
      String surveyKey,
      int surveyVersion,
      Channel channel,
      String language,
      String touchpoint,
      String stage,
      ResponseState state,
      List<Answer> answers,
      String respondent,
      KnownBy knownBy,
      Instant startedAt,
      Instant answeredAt,
      Instant receivedAt,
      Map<String, String> hidden,
      Map<String, Double> variables) {
    this(
        tenant,
        id,
        revision,
        surveyId,
        surveyKey,
        surveyVersion,
        channel,
        language,
        touchpoint,
        stage,
        state,
        answers,
        respondent,
        knownBy,
        startedAt,
        answeredAt,
        receivedAt,
        hidden,
        variables,
        "",
        Writer.UNKNOWN,
        "");
  }

  /** A response of somebody of whom nothing is said but the pseudonym. */
  public Response(
      String tenant,
      String id,
      int revision,
      String surveyId,
      String surveyKey,
      int surveyVersion,
      Channel channel,
      String language,
      String touchpoint,
      String stage,
      ResponseState state,
      List<Answer> answers,
      String respondent,
      Instant startedAt,
      Instant answeredAt,
      Instant receivedAt,
      Map<String, String> hidden,
      Map<String, Double> variables) {
    this(
        tenant,
        id,
        revision,
        surveyId,
        surveyKey,
        surveyVersion,
        channel,
        language,
        touchpoint,
        stage,
        state,
        answers,
        respondent,
        KnownBy.UNSAID,
        startedAt,
        answeredAt,
        receivedAt,
        hidden,
        variables);
  }

  /** A response without hidden fields, of a survey that calculates nothing. */
  public Response(
      String tenant,
      String id,
      int revision,
      String surveyId,
      String surveyKey,
      int surveyVersion,
      Channel channel,
      String language,
      String touchpoint,
      String stage,
      ResponseState state,
      List<Answer> answers,
      String respondent,
      Instant startedAt,
      Instant answeredAt,
      Instant receivedAt) {
    this(
        tenant,
        id,
        revision,
        surveyId,
        surveyKey,
        surveyVersion,
        channel,
        language,
        touchpoint,
        stage,
        state,
        answers,
        respondent,
        KnownBy.UNSAID,
        startedAt,
        answeredAt,
        receivedAt,
        Map.of(),
        Map.of());
  }

  @Override
  public Authorship authorship() {
    return new Authorship(surveyKey, writer, revision);
  }

  /** The same with other answers. */
  public Response answering(List<Answer> newAnswers) {
    return with(newAnswers, knownBy, remarks, writer, unit);
  }

  /** The same of a respondent who is known by that. */
  public Response knownBy(KnownBy proof) {
    return with(answers, proof, remarks, writer, unit);
  }

  /** The same by that writer. */
  public Response by(Writer newWriter) {
    return with(answers, knownBy, remarks, newWriter, unit);
  }

  /** The same with these words that answer nothing. */
  public Response remarking(String newRemarks) {
    return with(answers, knownBy, newRemarks, writer, unit);
  }

  /** The same of that unit; empty for none. */
  public Response inUnit(String newUnit) {
    return with(answers, knownBy, remarks, writer, newUnit);
  }

  /** The same for whoever may read responses, but not write them. */
  public Response withoutWriter() {
    return by(Writer.UNKNOWN);
  }

  private Response with(
      List<Answer> newAnswers,
      KnownBy newKnownBy,
      String newRemarks,
      Writer newWriter,
      String newUnit) {
    return new Response(
        tenant,
        id,
        revision,
        surveyId,
        surveyKey,
        surveyVersion,
        channel,
        language,
        touchpoint,
        stage,
        state,
        newAnswers,
        respondent,
        newKnownBy,
        startedAt,
        answeredAt,
        receivedAt,
        hidden,
        variables,
        newRemarks,
        newWriter,
        newUnit);
  }
}
