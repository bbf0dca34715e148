package io.echolot.surveys.authoring.survey.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockAndQuotaChecksTest {

  private static List<String> paths(String logic) {
    return Drafts.paths(Drafts.draft(Drafts.QUESTIONS, logic));
  }

  @Test
  void whatMakesSenseIsTaken() {
    assertThat(
            paths(
                "'attributes':['plan'],'shuffle':[['nps','one'],['grid','num','day']],"
                    + "'ends':[{'key':'enough','text':{'de':'Genug'},"
                    + "'when':{'ref':'customer.plan','op':'eq','value':'pro'}}],"
                    + "'quotas':[{'key':'promoters','limit':50,'end':'enough',"
                    + "'when':{'ref':'answer.nps','op':'gte','value':9}},{'key':'all','limit':9}]"))
        .isEmpty();
  }

  @Test
  void anEndMayBeForFullQuotasOnly() {
    String quota =
        "'ends':[%s{'key':'enough','text':{'de':'Genug 😀'},'when':{'any':[]}}],"
            + "'quotas':[{'key':'promoters','limit':50,'end':'%s',"
            + "'when':{'ref':'answer.nps','op':'gte','value':9}}]";
    String all = "{'key':'all','text':{'de':'Danke'}},";

    assertThat(paths(quota.formatted("", "enough"))).isEmpty();
    assertThat(paths(quota.formatted(all, "enough"))).isEmpty();
    assertThat(paths(quota.formatted("", "end"))).containsExactly("logic.ends[0].when");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'shuffle':[['nps']] | logic.shuffle[0]",
        "'shuffle':[['nps','many']] | logic.shuffle[0][1]",
        "'shuffle':[['nps','none']] | logic.shuffle[0][1]",
        "'shuffle':[['nps','one'],['one','many']] | logic.shuffle[1][0]",
        "'shuffle':[['nps','one']],'jumps':[{'from':'nps','to':'why'}] | logic.jumps[0].from",
        "'shuffle':[['day','who']],'jumps':[{'from':'nps','to':'who'}] | logic.jumps[0].to",
        "'quotas':[{'key':'a','limit':0}] | logic.quotas[0].limit",
        "'quotas':[{'key':'a','limit':1},{'key':'a','limit':1}] | logic.quotas[1].key",
        "'quotas':[{'key':'a','limit':1,'end':'why'}] | logic.quotas[0].end",
        "'quotas':[{'key':'a','limit':1,'when':{'ref':'answer.x','op':'answered'}}]"
            + " | logic.quotas[0].when.ref",
      })
  void whatMakesNoneIsNamed(String logic, String path) {
    assertThat(paths(logic)).contains(path);
  }

  @Test
  void withinABlockNothingIsKnownOfIt() {
    String conditional =
        Drafts.QUESTIONS.replace(
            "{'key':'one',", "{'key':'one','showIf':{'ref':'answer.nps','op':'lte','value':6},");
    assertThat(Drafts.paths(Drafts.draft(conditional, "'shuffle':[]"))).isEmpty();
    assertThat(Drafts.paths(Drafts.draft(conditional, "'shuffle':[['nps','one']]")))
        .containsExactly("questions[1].showIf.ref");
  }
}
