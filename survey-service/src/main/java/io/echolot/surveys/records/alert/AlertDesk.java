package io.echolot.surveys.records.alert;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.surveys.authoring.journey.SurveyOutline;
import io.echolot.surveys.authoring.journey.SurveyOutlines;
import io.echolot.surveys.people.unit.Units;
import io.echolot.surveys.records.alert.message.AlertPayload;
import io.echolot.surveys.records.alert.notice.AlertNotices;
import io.echolot.surveys.records.alert.rule.Alert;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Puts what alerts tell into words that people know: names for keys. */
@ApplicationScoped
class AlertDesk {

  private final AlertNotices notices;
  private final SurveyOutlines surveys;
  private final Units units;

  AlertDesk(AlertNotices notices, SurveyOutlines surveys, Units units) {
    this.notices = notices;
    this.surveys = surveys;
    this.units = units;
  }

  /** How the tenant's units belong together now. */
  UnitTree units(String tenant) {
    return await(units.tree(tenant));
  }

  /** Has the alert tell of the response, if it hasn't yet. */
  void tell(Alert alert, Response response) {
    String payload = AlertPayload.of(alert, response, surveyName(alert, response));
    await(
        notices.tell(response.tenant(), alert.id(), response.id(), payload, alert.rule().every()));
  }

  private String surveyName(Alert alert, Response response) {
    SurveyOutline survey =
        await(surveys.named(response.tenant(), Set.of(response.surveyKey())))
            .get(response.surveyKey());
    return Optional.ofNullable(survey)
        .map(known -> known.name().in(alert.rule().language(), known.language()))
        .orElse("");
  }
}
