package io.echolot.surveys.authoring.survey.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.io.IOException;
import java.util.List;

/** A draft as a document that can be kept, edited elsewhere and imported again. */
public final class SurveyDocument {

  /** The resource with the JSON Schema of such documents. */
  public static final String SCHEMA_FILE = "/survey.schema.json";

  /** The schema's {@code $id}. It changes if a document of old could not be read any more. */
  static final String SCHEMA = "https://echolot.example/schemas/survey-1.json";

  private static final String SCHEMA_FIELD = "$schema";

  private SurveyDocument() {}

  /** The document of a draft; absent fields are left out. */
  public static ObjectNode of(SurveyDraft draft) {
    ObjectNode document = ContractsJson.mapper().createObjectNode();
    document.put(SCHEMA_FIELD, SCHEMA);
    return document.setAll(ContractsJson.mapper().<ObjectNode>valueToTree(draft));
  }

  /**
   * The draft of a document.
   *
   * @throws IOException if it isn't of the form
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it names another
   *     schema
   */
  static SurveyDraft read(ObjectNode document, ObjectMapper mapper) throws IOException {
    ObjectNode fields = document.deepCopy();
    JsonNode schema = fields.remove(SCHEMA_FIELD);
    if (schema != null && !SCHEMA.equals(schema.textValue())) {
      throw Problem.INVALID.because(
          "Nothing was stored.", List.of(new Violation(SCHEMA_FIELD, "must be " + SCHEMA)));
    }
    return mapper.treeToValue(fields, SurveyDraft.class);
  }
}
