package io.echolot.gateway.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.gateway.claim.Claimant;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.gateway.intake.json.AnswersReader.Given;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a response and checks it against the version of the survey that it names. Everything that
 * is wrong is named at once, with its path.
 */
public final class ResponseReader {

  /** The member that shows whose a response is. */
  public static final String SECRET = "secret";

  /** Nobody gives so many answers; a number without bounds could be raised by no one any more. */
  static final int MOST_REVISIONS = 1_000_000;

  private static final int KEY_LENGTH = 100;
  private static final int SECRET_LENGTH = 86;
  private static final int WRITER_LENGTH = 60;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  private final SurveyLookup surveys;

  public ResponseReader(SurveyLookup surveys) {
    this.surveys = surveys;
  }

  /**
   * From where a response came.
   *
   * @param tenant whose it is
   * @param channel how it came
   * @param touchpoint where it takes place if it names none itself and the survey has it; may be
   *     empty
   * @param now the time
   * @param unit the key of the organisational unit of which it speaks if nothing closer to the
   *     respondent says another; may be empty
   */
  public record Arrival(
      String tenant, Channel channel, String touchpoint, Instant now, String unit) {

    /** By a way of the whole company. */
    public Arrival(String tenant, Channel channel, String touchpoint, Instant now) {
      this(tenant, channel, touchpoint, now, "");
    }

    /** By a channel. */
    public static Arrival by(ChannelConfig channel, Instant now) {
      return new Arrival(
          channel.tenant(), channel.channel(), channel.touchpoint(), now, channel.unit());
    }
  }

  /**
   * What is known of a respondent, and goes before what the device says.
   *
   * @param respondent the pseudonym; empty if unknown
   * @param by what shows it
   * @param hidden hidden fields by their keys, all of them the survey's
   * @param unit the key of the organisational unit for which somebody was invited; may be empty
   */
  public record Known(String respondent, KnownBy by, Map<String, String> hidden, String unit) {
    public static final Known NOTHING = new Known("", KnownBy.NOTHING, Map.of());

    /** What says nothing of a unit. */
    public Known(String respondent, KnownBy by, Map<String, String> hidden) {
      this(respondent, by, hidden, "");
    }

    /** Whether a tenant's people vouch for it, who can mend what is wrong. */
    boolean isImport() {
      return by == KnownBy.IMPORT;
    }
  }

  /** Reads {@code body}, whose id is {@code id}, of somebody unknown. */
  public Reading read(JsonNode body, String id, Arrival arrival) {
    return read(body, id, arrival, Known.NOTHING);
  }

  /** Reads {@code body}, whose id is {@code id}. */
  public Reading read(JsonNode body, String id, Arrival arrival, Known known) {
    List<Violation> violations = new ArrayList<>();
    Fields fields = new Fields(body, "", violations);
    if (!body.isObject()) {
      fields.reject("", "must be a JSON object");
      return new Reading.Invalid(id, violations);
    }
    if (!Ids.isUuid(id)) {
      fields.reject("id", "must be a UUID in lower case");
    }
    Optional<PublishedSurvey> survey = survey(fields, arrival.tenant());
    if (survey.isEmpty()) {
      return new Reading.Invalid(id, violations);
    }
    Reading.Valid read = response(fields, id, survey.get(), arrival, known);
    return violations.isEmpty() ? read : new Reading.Invalid(id, List.copyOf(violations));
  }

  private Optional<PublishedSurvey> survey(Fields fields, String tenant) {
    String key = fields.requiredText("survey", KEY_LENGTH);
    int version = fields.integer("version", 0, 1);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Optional<PublishedSurvey> survey =
        version == 0 ? surveys.newest(tenant, key) : surveys.version(tenant, key, version);
    if (survey.isEmpty()) {
      fields.reject(version == 0 ? "survey" : "version", "is not published");
    }
    return survey;
  }

  private static Reading.Valid response(
      Fields fields, String id, PublishedSurvey survey, Arrival arrival, Known known) {
    ResponseTimes times =
        known.isImport()
            ? ResponseTimes.imported(fields, arrival.now())
            : ResponseTimes.ofDevice(fields, arrival.now());
    ResponseState state = state(fields);
    Touchpoint touchpoint = touchpoint(fields, survey, arrival);
    String named = fields.text("respondent", KEY_LENGTH);
    String secret = fields.text(SECRET, SECRET_LENGTH);
    if (!secret.isEmpty() && !Claimant.isSecret(secret)) {
      fields.reject(SECRET, "must have 22 to 86 of the characters A-Z, a-z, 0-9, - and _");
    }
    fields.text("writer", WRITER_LENGTH);
    Given given = new AnswersReader(fields, survey.askedIn(id)).read(state, known);
    var unit = new UnitReader(fields, survey, known);
    Response response =
        new Response(
            arrival.tenant(),
            id,
            fields.integer("revision", 1, 1, MOST_REVISIONS),
            survey.id(),
            survey.key(),
            survey.version(),
            arrival.channel(),
            language(fields, survey),
            touchpoint.key(),
            touchpoint.stage(),
            state,
            given.answers(),
            respondent(known, named),
            known.by(),
            times.startedAt(),
            times.answeredAt(),
            arrival.now(),
            given.hidden(),
            given.variables());
    Response united = response.inUnit(unit.read(given.hidden(), touchpoint, arrival));
    return new Reading.Valid(united, unit.adjusted(given.adjusted()));
  }

  /** A personal link goes before what the body says also where it names nobody. */
  private static String respondent(Known known, String named) {
    boolean isSaid = known.by() == KnownBy.LINK || !known.respondent().isEmpty();
    return isSaid ? known.respondent() : named;
  }

  private static ResponseState state(Fields fields) {
    return switch (fields.text("state", KEY_LENGTH)) {
      case "", "complete" -> ResponseState.COMPLETE;
      case "partial" -> ResponseState.PARTIAL;
      default -> {
        fields.reject("state", "must be partial or complete");
        yield ResponseState.PARTIAL;
      }
    };
  }

  private static String language(Fields fields, PublishedSurvey survey) {
    String language = fields.text("language", 35);
    if (language.isEmpty()) {
      return survey.fallbackLanguage();
    }
    if (!LANGUAGE.matcher(language).matches()) {
      fields.reject("language", "must be a language tag (BCP 47)");
    }
    return language;
  }

  /** The one that it names, else the channel's if it is the survey's, else the survey's first. */
  private static Touchpoint touchpoint(Fields fields, PublishedSurvey survey, Arrival arrival) {
    String named = fields.text("touchpoint", KEY_LENGTH);
    if (!named.isEmpty() && survey.touchpoint(named).isEmpty()) {
      fields.reject("touchpoint", "is none of the survey's");
    }
    return survey.askedAt(named.isEmpty() ? arrival.touchpoint() : named);
  }
}
