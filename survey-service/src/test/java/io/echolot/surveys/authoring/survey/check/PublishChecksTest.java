package io.echolot.surveys.authoring.survey.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishChecksTest {

  private static final String VALID =
      "{'key':'s','name':{'de':'N'},'languages':['de'],'timeZone':'Europe/Berlin',"
          + "'touchpoints':['checkout'],'thanks':{'de':'Danke'},"
          + "'questions':[{'key':'nps','kind':'nps','title':{'de':'?'}},"
          + "{'key':'c','kind':'single_choice','title':{'de':'?'},"
          + "'choices':[{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}]}]}";

  private static List<String> fields(String json) throws JsonProcessingException {
    SurveyDraft draft =
        ContractsJson.mapper().readValue(json.replace('\'', '"'), SurveyDraft.class);
    return PublishChecks.check(draft, Set.of("checkout"), Set.of("pro")).stream()
        .map(Violation::field)
        .toList();
  }

  @Test
  void aCompleteSurveyCanBePublished() throws JsonProcessingException {
    assertThat(fields(VALID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'name':{'de':'N'} | 'name':{'en':'N'} | name.de",
        "'languages':['de'] | 'languages':[] | languages",
        "'languages':['de'] | 'languages':['de','d_'] | languages[1]",
        "'timeZone':'Europe/Berlin' | 'timeZone':'Berlin' | timeZone",
        "'checkout' | 'moon' | touchpoints[0]",
        "'thanks':{'de':'Danke'} | 'thanks':{'de':' '} | thanks.de",
        "'key':'nps' | 'key':'c' | questions[1].key",
        "'key':'nps' | 'key':'N P S' | questions[0].key",
        "'kind':'nps' | 'scale':1 | questions[0].kind",
        "'kind':'nps' | 'kind':'rating','scale':11 | questions[0].scale",
        "'kind':'nps' | 'kind':'text','maxLength':-1 | questions[0].maxLength",
        "'kind':'nps','title':{'de':'?'} | 'kind':'nps' | questions[0].title.de",
        "{'key':'a','label':{'de':'A'}}, | ~~ | questions[1].choices",
        "{'key':'a','label':{'de':'A'}} | {'key':'b','label':{'de':'A'}} | questions[1].choices[1].key",
        "{'key':'a','label':{'de':'A'}} | {'key':'a'} | questions[1].choices[0].label.de",
      })
  void whatIsWrongIsNamedByItsPath(String part, String instead, String field)
      throws JsonProcessingException {
    String changed = VALID.replace(part, instead == null ? "" : instead);

    assertThat(changed).isNotEqualTo(VALID);
    assertThat(fields(changed)).contains(field);
  }

  @Test
  void aMissingLanguageIsNamedEverywhere() throws JsonProcessingException {
    assertThat(fields(VALID.replace("['de']", "['de','en']")))
        .containsExactlyInAnyOrder(
            "name.en",
            "thanks.en",
            "questions[0].title.en",
            "questions[1].title.en",
            "questions[1].choices[0].label.en",
            "questions[1].choices[1].label.en");
  }
}
