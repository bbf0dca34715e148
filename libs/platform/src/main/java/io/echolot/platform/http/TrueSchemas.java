package io.echolot.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Mends schemas that others make for us and that our answers don't keep: problems name the path
 * that was called, which is no whole URI, and the value of an answer has many forms. A text in
 * several languages and a document are objects of any members, and what a trigger waits for is a
 * text.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TrueSchemas implements OASFilter {

  private static final String VALUE = "AnswerValue";
  private static final String TEXT = "LocalizedText";
  private static final String DOCUMENT = "ObjectNode";
  private static final String TRIGGER = "TriggerEvent";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    for (String problem : new String[] {"HttpProblem", "HttpValidationProblem"}) {
      Schema schema = schemas.get(problem);
      if (schema != null && schema.getProperties() != null) {
        schema.getProperties().get("type").setFormat("uri-reference");
        schema
            .getProperties()
            .get("instance")
            .description("The path that was called, decoded")
            .setFormat(null);
      }
    }
    if (schemas.containsKey(VALUE)) {
      document
          .getComponents()
          .addSchema(
              VALUE,
              OASFactory.createSchema()
                  .description(
                      "A number, a text, true, an array of texts or files, or an object of texts"));
    }
    if (schemas.containsKey(TEXT)) {
      document
          .getComponents()
          .addSchema(
              TEXT,
              object()
                  .description("Texts by their languages (BCP 47)")
                  .additionalPropertiesSchema(
                      OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
    if (schemas.containsKey(TRIGGER)) {
      document
          .getComponents()
          .addSchema(
              TRIGGER,
              OASFactory.createSchema()
                  .addType(Schema.SchemaType.STRING)
                  .description("Such as view or scroll 60; docs/widget.md lists the forms")
                  .addExample("scroll 60"));
    }
    if (schemas.containsKey(DOCUMENT)) {
      document
          .getComponents()
          .addSchema(DOCUMENT, object().additionalPropertiesSchema(OASFactory.createSchema()));
    }
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
  }
}
