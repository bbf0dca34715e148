package io.echolot.surveys.authoring.survey.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.condition.Operator;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.question.QuestionStyle;
import io.echolot.surveys.authoring.survey.DemoTenant;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the published schema true. */
class SurveySchemaTest {

  private static final String VALID =
      "{'key':'s','name':{'de':'N'},'languages':['de'],'touchpoints':['checkout'],"
          + "'thanks':{'de':'Danke'},'questions':["
          + "{'key':'nps','kind':'nps','title':{'de':'?'}},"
          + "{'key':'c','kind':'single_choice','title':{'de':'?'},"
          + "'choices':[{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}],"
          + "'showIf':{'ref':'answer.nps','op':'lt','value':7}}],"
          + "'logic':{'jumps':[{'from':'nps','to':'end'}],"
          + "'ends':[{'key':'e','text':{'de':'E'},'redirect':'https://a.example/x'}]}}";

  private static final JsonNode FILE = file();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(FILE);

  private static JsonNode file() {
    try (InputStream in = SurveySchemaTest.class.getResourceAsStream(SurveyDocument.SCHEMA_FILE)) {
      return ContractsJson.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<ValidationMessage> wrong(JsonNode document) {
    return SCHEMA.validate(document);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return ContractsJson.mapper().readTree(text.replace('\'', '"'));
  }

  static Stream<ObjectNode> documents() throws IOException {
    JsonNode demo = DemoTenant.setUp();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
      List<ObjectNode> templates =
          files.sorted().map(path -> (ObjectNode) read(path).path("survey")).toList();
      assertThat(templates).hasSize(9);
      return Stream.concat(
          templates.stream(),
          Stream.iterate(0, i -> i < demo.path("surveys").size(), i -> i + 1)
              .map(i -> (ObjectNode) demo.path("surveys").get(i)));
    }
  }

  private static JsonNode read(Path path) {
    try {
      return ContractsJson.mapper().readTree(path.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void templatesAndDemoSurveysAreValidAndComeBackAsTheyWent(ObjectNode document)
      throws IOException {
    assertThat(wrong(document)).isEmpty();

    SurveyDraft draft = SurveyDocument.read(document, ContractsJson.mapper());
    ObjectNode exported = SurveyDocument.of(draft);
    assertThat(wrong(exported)).isEmpty();
    assertThat(SurveyDocument.read(exported, ContractsJson.mapper())).isEqualTo(draft);
  }

  @Test
  void theSchemaIsItselfValidAndNamesItself() {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(FILE.path("$schema").asText()));

    assertThat(meta.validate(FILE)).isEmpty();
    assertThat(FILE.path("$id").asText()).isEqualTo(SurveyDocument.SCHEMA);
  }

  @Test
  void theSchemaKnowsWhatTheContractKnows() {
    assertThat(texts(FILE.at("/$defs/question/properties/kind/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(QuestionKind.values()).map(QuestionKind::wireName).toList());
    assertThat(texts(FILE.at("/$defs/question/properties/style/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(QuestionStyle.values()).map(QuestionStyle::wireName).toList());
    assertThat(
            Stream.concat(
                texts(FILE.at("/$defs/condition/oneOf/3/properties/op/enum")).stream(),
                texts(FILE.at("/$defs/condition/oneOf/4/properties/op/enum")).stream()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operator.values()).map(Operator::wireName).toList());
  }

  private static List<String> texts(JsonNode array) {
    return ContractsJson.mapper().convertValue(array, new TypeReference<List<String>>() {});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'key':'s', |",
        "'key':'s' | 'key':'S P'",
        "'key':'s' | '$schema':'https://other.example/','key':'s'",
        "'languages':['de'] | 'languages':'de'",
        "'languages':['de'] | 'languages':['de','de']",
        "'kind':'nps' | 'kind':'mood'",
        "'kind':'nps' | 'kind':'nps','showif':{}",
        "'kind':'nps' | 'kind':'nps','scale':2",
        "'kind':'nps' | 'kind':'matrix'",
        "'kind':'nps' | 'kind':'contact','fields':[{'key':'city'}]",
        "'kind':'nps' | 'kind':'statement','required':true",
        "'kind':'nps' | 'kind':'text','limits':{'decimals':11}",
        "'kind':'single_choice' | 'kind':'picture_choice'",
        "'kind':'single_choice' | 'kind':'text'",
        ",{'key':'b','label':{'de':'B'}} |",
        "'label':{'de':'B'} | 'label':'B'",
        "'op':'lt' | 'op':'like'",
        "'value':7 | 'worth':7",
        "'answer.nps' | 'nps'",
        "'to':'end' | 'to':5",
        "https://a.example/x | http://a.example/x",
        "https://a.example/x | javascript:alert(1)",
      })
  void whatIsBrokenIsRefused(String part, String instead) throws JsonProcessingException {
    String changed = VALID.replace(part, instead == null ? "" : instead);

    assertThat(wrong(json(VALID))).isEmpty();
    assertThat(changed).isNotEqualTo(VALID);
    assertThat(wrong(json(changed))).isNotEmpty();
  }
}
