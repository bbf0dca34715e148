package io.echolot.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.audit.AuditAction;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditedCallTest {

  private static Optional<AuditedCall> of(String call, int status) {
    String[] parts = call.split(" ");
    return AuditedCall.of(
        parts[0], parts[1].replace("?dryRun", ""), parts[1].endsWith("?dryRun"), status);
  }

  @ParameterizedTest
  @CsvSource({
    "POST /v1/surveys,                      201, create,  surveys,   ''",
    "PUT /v1/surveys/s-1,                   200, change,  surveys,   s-1",
    "PUT /v1/units/north,                   201, create,  units,     north",
    "PUT /v1/units/north,                   403, change,  units,     north",
    "PATCH /v1/customers/c-1,               200, change,  customers, c-1",
    "DELETE /v1/customers/c-1/feedback,     202, delete,  customers, c-1",
    "DELETE /v1/customers/check,            204, delete,  customers, check",
    "GET /v1/customers/check,               200, read,    customers, check",
    "PUT /v1/surveys/check,                 200, change,  surveys,   check",
    "DELETE /v1/surveys/s-1/check,          405, change,  surveys,   s-1",
    "DELETE /v1/surveys/s-1/comments/c-1,   204, change,  surveys,   s-1",
    "POST /v1/surveys/check,                405, change,  surveys,   check",
    "POST /v1/customers/c-1/check,          404, change,  customers, c-1",
    "POST /v1/surveys/s-1/publish,          200, publish, surveys,   s-1",
    "POST /v1/surveys/s-1/close,            200, close,   surveys,   s-1",
    "POST /v1/surveys/s-1/duplicate,        201, create,  surveys,   ''",
    "POST /v1/surveys/s-1/duplicate,        404, create,  surveys,   ''",
    "POST /v1/templates/nps/surveys,        201, create,  surveys,   ''",
    "POST /v1/templates/nps/surveys,        403, create,  surveys,   ''",
    "PUT /v1/templates/nps/surveys,         405, change,  templates, nps",
    "POST /v1/customers/c-1/duplicate,      404, change,  customers, c-1",
    "POST /v1/webhooks/w-1/secret,          200, change,  webhooks,  w-1",
    "POST /v1/webhooks/w-1/deliveries/d/replay, 202, replay, webhooks, w-1",
    "POST /v1/customers/import,             200, import,  customers, ''",
    "GET /v1/responses,                     200, read,    responses, ''",
    "HEAD /v1/responses/r-1,                200, read,    responses, r-1",
    "GET /v1/responses/export,              200, export,  responses, ''",
    "POST /v1/responses/taken,              204, export,  responses, ''",
    "POST /v1/invitations/taken,            403, export,  invitations, ''",
    "GET /v1/customers/anna%40acme.example, 200, read,    customers, anna@acme.example",
    "GET /v1/customers/a+b,                 404, read,    customers, a+b",
    "GET /v1/customers/%zz,                 400, read,    customers, %zz",
    "POST /v1/responses,                    200, import,  responses, ''",
    "POST /v1/mentions,                     200, import,  mentions,  ''",
    "POST /v1/responses/tags,               200, tag,     responses, ''",
    "POST /v1/responses?dryRun,             200, read,    responses, ''",
    "POST /v1/segments/preview,             200, read,    segments,  ''",
    "POST /v1/triggers/dry-run,             200, read,    triggers,  ''",
    "POST /v1/customers/import?dryRun,      200, read,    customers, ''",
    "POST /v1/invitations?dryRun,           200, read,    invitations, ''",
    "POST /v1/%C3%A4,                       404, create,  other,     ''"
  })
  void aCallIsTold(String call, int status, String action, String kind, String object) {
    assertThat(of(call, status)).contains(new AuditedCall(AuditAction.of(action), kind, object));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /v1/surveys",
    "GET /v1/surveys/s-1/export",
    "GET /v1/scores",
    "GET /console/api/gateway/v1/files/f-1",
    "DELETE /console/api/gateway/v1/links/x",
    "PUT /v1/public/pk_web/responses/r-1",
    "POST /v1/sms/twilio",
    "POST /v1/in/twilio/0193a5b2-0000-7000-8000-000000000001",
    "GET /console/surveys",
    "POST /v1/surveys/s-1/check",
    "POST /v1/units/import?dryRun",
    "POST /v1/",
    "OPTIONS /v1/responses",
    "GET /q/health"
  })
  void whatTellsNothingOfPeopleAndChangesNothingIsNot(String call) {
    assertThat(of(call, 200)).isEmpty();
  }

  @Test
  void whatWasNotEvenLookedAtIsNot() {
    assertThat(of("PUT /v1/surveys/s-1", 429)).isEmpty();
  }

  @Test
  void whatItMadeIsAddedWhereTheAddressDoesNotSayIt() {
    AuditedCall made = of("POST /v1/surveys", 201).orElseThrow();
    AuditedCall changed = of("PUT /v1/units/north", 201).orElseThrow();

    assertThat(made.about("s-1").object()).isEqualTo("s-1");
    assertThat(changed.about("s-1").object()).isEqualTo("north");
  }

  @Test
  void whatNoStoreTakesIsReplacedAndWhatIsTooLongIsCut() {
    assertThat(of("GET /v1/customers/a%00b", 400).orElseThrow().object()).isEqualTo("a\uFFFDb");
    assertThat(of("GET /v1/customers/" + "x".repeat(1_000), 400).orElseThrow().object())
        .hasSize(AuditedCall.LONGEST);
  }
}
