package io.echolot.surveys.authoring.survey.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.survey.PublishedSurvey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionDiffTest {

  private static final String BEFORE =
      "{'tenant':'t','id':'i','key':'s','version':1,'name':{'de':'N'},'languages':['de'],"
          + "'timeZone':'UTC','touchpoints':[{'key':'checkout','stage':'buy'}],'state':'closed',"
          + "'thanks':{'de':'Danke'},'questions':["
          + "{'key':'nps','kind':'nps','title':{'de':'?'}},"
          + "{'key':'stars','kind':'rating','scale':5,'title':{'de':'?'}},"
          + "{'key':'c','kind':'single_choice','title':{'de':'?'},'choices':["
          + "{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}]}],"
          + "'logic':{'jumps':[{'from':'nps','to':'c'}]}}";

  private static PublishedSurvey survey(String json) {
    try {
      return ContractsJson.mapper().readValue(json.replace('\'', '"'), PublishedSurvey.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static VersionDiff diff(String part, String instead) {
    String after = BEFORE.replace(part, instead == null ? "" : instead);
    assertThat(after).isNotEqualTo(BEFORE);
    return VersionDiff.between(survey(BEFORE), survey(after));
  }

  private static String words(VersionDiff diff) {
    return diff.changes().stream()
        .map(c -> c.path() + " " + c.kind().wireName() + " " + c.before() + " " + c.after())
        .reduce("", (all, one) -> all + (all.isEmpty() ? "" : "; ") + one)
        .replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'thanks':{'de':'Danke'} | 'thanks':{'de':'Dank'} | thanks.de changed 'Danke' 'Dank'",
        "'thanks':{'de':'Danke'} | 'thanks':{'de':'Danke','en':'Thx'}"
            + " | thanks.en added null 'Thx'",
        "'languages':['de'] | 'languages':['de','en'] | languages changed ['de'] ['de','en']",
        "'scale':5 | 'scale':7 | questions[stars].scale changed 5 7",
        "{'key':'b','label':{'de':'B'}} | {'key':'b','label':{'de':'C'}}"
            + " | questions[c].choices[b].label.de changed 'B' 'C'",
        ",{'key':'b','label':{'de':'B'}} | "
            + " | questions[c].choices[b] removed {'key':'b','label':{'de':'B'}} null",
        "'choices':[{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}] |"
            + " 'choices':[{'key':'b','label':{'de':'B'}},{'key':'a','label':{'de':'A'}}]"
            + " | questions[c].choices changed ['a','b'] ['b','a']",
        "'to':'c' | 'to':'end' | logic.jumps[0].to changed 'c' 'end'",
        ",'logic':{'jumps':[{'from':'nps','to':'c'}]} | "
            + " | logic removed {'jumps':[{'from':'nps','to':'c'}]} null",
        "'stage':'buy' | 'stage':'use' | touchpoints[checkout].stage changed 'buy' 'use'",
      })
  void everyChangeIsNamed(String part, String instead, String change) {
    assertThat(words(diff(part, instead))).isEqualTo(change);
  }

  @Test
  void aVersionDoesNotDifferFromItselfNorByItsState() {
    assertThat(diff("'state':'closed'", "'state':'published'").changes()).isEmpty();
    assertThat(diff("'version':1", "'version':2").changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'thanks':{'de':'Danke'} | 'thanks':{'de':'Dank'} | true",
        "{'key':'nps','kind':'nps','title':{'de':'?'}} | "
            + "{'key':'nps','kind':'nps','title':{'de':'Anders?'}} | true",
        "'kind':'single_choice' | 'kind':'multiple_choice' | true",
        "'scale':5, | | true",
        "'scale':5 | 'scale':7 | false",
        "'kind':'nps' | 'kind':'ces' | false",
        "'key':'nps' | 'key':'nps2' | false",
      })
  void scoresRunOnWhileKeyKindAndScaleStay(String part, String instead, boolean runsOn) {
    VersionDiff diff = diff(part, instead);

    assertThat(diff.scoresRunOn()).isEqualTo(runsOn);
    assertThat(diff.scores()).hasSize(2);
    assertThat(diff.scores()).allMatch(score -> score.runsOn() == score.reason().isEmpty());
  }
}
