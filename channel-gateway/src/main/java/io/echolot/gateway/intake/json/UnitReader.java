package io.echolot.gateway.intake.json;

import io.echolot.contracts.KeyForm;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.contracts.unit.OrgUnit;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.gateway.intake.json.ResponseReader.Arrival;
import io.echolot.gateway.intake.json.ResponseReader.Known;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of which organisational unit a response speaks. What is closest to the respondent counts: the
 * invitation, then what an import says, then the survey's hidden field, the touchpoint, the
 * channel. It needs the form of a key; whether there is such a unit is no matter, for it may be
 * told later.
 */
final class UnitReader {

  /** The member of a response that is imported. */
  static final String UNIT = "unit";

  private static final String EXPECTED = "must be the key of a unit";
  private static final int LONGEST = 100;

  private final Fields fields;
  private final PublishedSurvey survey;
  private final Known known;
  private Optional<Adjustment> adjusted = Optional.empty();

  UnitReader(Fields fields, PublishedSurvey survey, Known known) {
    this.fields = fields;
    this.survey = survey;
    this.known = known;
  }

  /** The unit's key; empty for none. */
  String read(Map<String, String> hidden, Touchpoint touchpoint, Arrival arrival) {
    return OrgUnit.spokenOf(
        known.unit(), imported(), ofHidden(hidden), touchpoint.unit(), arrival.unit());
  }

  /** What wasn't taken as it was sent, with what was left out here. */
  List<Adjustment> adjusted(List<Adjustment> before) {
    List<Adjustment> all = new ArrayList<>(before);
    adjusted.ifPresent(all::add);
    return List.copyOf(all);
  }

  private String imported() {
    String unit = known.isImport() ? fields.text(UNIT, LONGEST) : "";
    if (!unit.isEmpty() && !KeyForm.fits(unit)) {
      fields.reject(UNIT, EXPECTED);
    }
    return unit;
  }

  /** A page fills it in, and no respondent could mend it; who imports can. */
  private String ofHidden(Map<String, String> hidden) {
    String field = survey.logic().unit();
    String unit = field.isEmpty() ? "" : hidden.getOrDefault(field, "").strip();
    if (unit.isEmpty() || KeyForm.fits(unit)) {
      return unit;
    }
    String path = "hidden." + field;
    if (known.isImport()) {
      fields.reject(path, EXPECTED);
    } else {
      adjusted = Optional.of(Adjustment.leftOut(new Violation(UNIT, path + " " + EXPECTED)));
    }
    return "";
  }
}
