package io.echolot.surveys.authoring.survey.check.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.surveys.authoring.survey.check.Drafts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogicChecksTest {

  private static final String BASE =
      "'hidden':['plan'],'variables':[{'key':'sum','initial':1,'steps':["
          + "{'op':'add','ref':'answer.nps'}]}]";

  private static List<String> paths(String logic) {
    return Drafts.paths(Drafts.draft(Drafts.QUESTIONS, logic));
  }

  /** The paths within a jump's condition from the last question but one. */
  private static List<String> inCondition(String condition) {
    return paths(BASE + ",'jumps':[{'from':'note','to':'end','when':" + condition + "}]");
  }

  private static String compare(String ref, String op, String value) {
    return "{'ref':'%s','op':'%s'%s}".formatted(ref, op, value == null ? "" : ",'value':" + value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "answer.nps | lte | 6",
        "answer.nps | answered |",
        "answer.one | eq | ['a']",
        "answer.one | eq | 'a'",
        "answer.one | includes | ['a','b']",
        "answer.many | includes_all | ['a','c']",
        "answer.grid.r | ne | 'a'",
        "answer.grid | answered |",
        "answer.num | gte | 99.5",
        "answer.day | lt | '2026-12-24'",
        "answer.who.email | contains | '@'",
        "answer.ok | eq | true",
        "answer.why | contains | 'Preis'",
        "answer.rank | unanswered |",
        "hidden.plan | eq | 'pro'",
        "hidden.plan | gt | 3",
        "variable.sum | gt | 3",
      })
  void whatFitsTogetherCanBeCompared(String ref, String op, String value) {
    assertThat(inCondition(compare(ref, op, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nps | eq | 1 | ref",
        "answer.gone | eq | 1 | ref",
        "answer.last | answered | | ref",
        "answer.note | answered | | ref",
        "answer.grid.x | eq | 'a' | ref",
        "answer.who.phone | answered | | ref",
        "answer.nps.x | eq | 1 | ref",
        "hidden.gone | eq | 'x' | ref",
        "variable.gone | eq | 1 | ref",
        "answer.one | lt | 1 | op",
        "answer.nps | contains | 'x' | op",
        "answer.rank | includes | ['a'] | op",
        "answer.grid | eq | 'a' | op",
        "answer.ok | gt | true | op",
        "variable.sum | unanswered | | op",
        "answer.nps | eq | | value",
        "answer.nps | gt | 11 | value",
        "answer.nps | eq | 'many' | value",
        "answer.one | eq | 'x' | value",
        "answer.many | includes | ['a','x'] | value[1]",
        "answer.many | includes | [] | value",
        "answer.grid.r | eq | 'x' | value",
        "answer.num | lt | 'x' | value",
        "answer.day | lt | '24.12.2026' | value",
        "answer.why | contains | 5 | value",
        "answer.ok | eq | 'yes' | value",
        "hidden.plan | lt | 'pro' | value",
        "hidden.plan | eq | true | value",
        "variable.sum | eq | 'x' | value",
      })
  void whatDoesNotFitIsNamedByItsPath(String ref, String op, String value, String path) {
    String condition = "{'any':[" + compare(ref, op, value) + "]}";

    assertThat(inCondition(condition)).containsExactly("logic.jumps[0].when.any[0]." + path);
  }

  @Test
  void aConditionOfItsOwnQuestionOrALaterOneIsRefused() {
    String self = "{'key':'q','kind':'nps','title':{'de':'?'},'showIf':%s}";
    String later = ",{'key':'r','kind':'nps','title':{'de':'?'}}";

    assertThat(
            Drafts.paths(Drafts.draft(self.formatted(compare("answer.q", "gt", "1")) + later, "")))
        .containsExactly("questions[0].showIf.ref");
    assertThat(
            Drafts.paths(Drafts.draft(self.formatted(compare("answer.r", "gt", "1")) + later, "")))
        .containsExactly("questions[0].showIf.ref");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'all':[{'ref':'answer.nps','op':'gt','value':8},"
            + "{'ref':'answer.nps','op':'lt','value':3}]}",
        "{'all':[{'ref':'answer.nps','op':'unanswered'},"
            + "{'ref':'answer.nps','op':'lt','value':3}]}",
        "{'ref':'answer.nps','op':'lt','value':0}",
        "{'ref':'answer.nps','op':'eq','value':1.5}",
        "{'all':[{'ref':'answer.one','op':'eq','value':'a'},"
            + "{'ref':'answer.one','op':'eq','value':'b'}]}",
        "{'all':[{'ref':'answer.many','op':'includes','value':['a']},"
            + "{'ref':'answer.many','op':'excludes','value':['a']}]}",
        "{'ref':'answer.num','op':'gt','value':100}",
        "{'all':[{'ref':'answer.num','op':'gt','value':4},"
            + "{'ref':'answer.num','op':'lt','value':5}]}",
        "{'all':[{'ref':'answer.day','op':'gt','value':'2026-01-01'},"
            + "{'ref':'answer.day','op':'lt','value':'2026-01-02'}]}",
        "{'all':[{'ref':'variable.sum','op':'gt','value':4},"
            + "{'ref':'variable.sum','op':'lt','value':4}]}",
        "{'not':{'any':[{'ref':'answer.nps','op':'gte','value':5},"
            + "{'ref':'answer.nps','op':'lt','value':5},{'ref':'answer.nps','op':'unanswered'}]}}",
        "{'all':[{'ref':'answer.ok','op':'eq','value':true},"
            + "{'ref':'answer.ok','op':'ne','value':true}]}",
        "{'any':[]}",
      })
  void whatCanNeverHoldIsNamed(String condition) {
    assertThat(inCondition(condition)).containsExactly("logic.jumps[0].when");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'all':[{'ref':'answer.nps','op':'gt','value':7},"
            + "{'ref':'answer.nps','op':'lt','value':9}]}",
        "{'all':[{'ref':'answer.many','op':'includes','value':['a']},"
            + "{'ref':'answer.many','op':'excludes','value':['b','c']}]}",
        "{'all':[{'ref':'variable.sum','op':'gt','value':4},"
            + "{'ref':'variable.sum','op':'lt','value':4.5}]}",
        "{'all':[{'ref':'answer.num','op':'gt','value':4},"
            + "{'ref':'answer.num','op':'lt','value':6}]}",
        "{'not':{'ref':'answer.nps','op':'gte','value':0}}",
      })
  void whatCanHoldIsLeftAlone(String condition) {
    assertThat(inCondition(condition)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'jumps':[{'from':'gone','to':'end'}] | logic.jumps[0].from",
        "'jumps':[{'to':'end'}] | logic.jumps[0].from",
        "'jumps':[{'from':'why','to':'nowhere'}] | logic.jumps[0].to",
        "'jumps':[{'from':'why'}] | logic.jumps[0].to",
        "'jumps':[{'from':'why','to':'nps'}] | logic.jumps[0].to",
        "'jumps':[{'from':'why','to':'why'}] | logic.jumps[0].to",
        "'jumps':[{'from':'why','to':'last'},{'from':'why','to':'end'}] | logic.jumps[1]",
        "'jumps':[{'from':'why','to':'last'}] | questions[9]",
        "'jumps':[{'from':'why','to':'end'}] | questions[11]",
        "'ends':[{'key':'e'}] | logic.ends[0].text.de",
        "'ends':[{'text':{'de':'E'}}] | logic.ends[0].key",
        "'ends':[{'key':'end','text':{'de':'E'}}] | logic.ends[0].key",
        "'ends':[{'key':'nps','text':{'de':'E'}}] | logic.ends[0].key",
        "'ends':[{'key':'e','text':{'de':'E'},'redirect':'http://a.example/'}]"
            + " | logic.ends[0].redirect",
        "'ends':[{'key':'e','text':{'de':'E'},'redirect':'https://u:p@a.example/'}]"
            + " | logic.ends[0].redirect",
        "'ends':[{'key':'e','text':{'de':'E'}},{'key':'f','text':{'de':'F'}}] | logic.ends[1]",
        "'ends':[{'key':'e','text':{'de':'{answer.gone}'}}] | logic.ends[0].text.de",
        "'hidden':['a','a'] | logic.hidden[1]",
        "'hidden':['A B'] | logic.hidden[0]",
        "'variables':[{'key':'v'},{'key':'v'}] | logic.variables[1].key",
        "'variables':[{'key':'v','initial':1e999}] | logic.variables[0].initial",
        "'variables':[{'key':'v','steps':[{}]}] | logic.variables[0].steps[0].op",
        "'variables':[{'key':'v','steps':[{'op':'add','ref':'answer.why'}]}]"
            + " | logic.variables[0].steps[0].ref",
        "'variables':[{'key':'v','steps':[{'op':'add','ref':'variable.v'}]}]"
            + " | logic.variables[0].steps[0].ref",
        "'variables':[{'key':'v','steps':[{'op':'add','by':1,'when':{'any':[]}}]}]"
            + " | logic.variables[0].steps[0].when",
      })
  void wrongLogicIsNamedByItsPath(String logic, String path) {
    assertThat(paths(logic)).contains(path);
  }

  @Test
  void aRequiredQuestionWhoseJumpsCoverEveryAnswerIsNeverPassed() {
    String jumps =
        "'jumps':[{'from':'nps','to':'last','when':{'ref':'answer.nps','op':'lte','value':6}},"
            + "{'from':'nps','to':'last','when':{'ref':'answer.nps','op':'gt','value':6}}]";
    String required =
        "{'key':'nps','kind':'nps','required':true,'title':{'de':'?'}},"
            + "{'key':'between','kind':'text','title':{'de':'?'}},"
            + "{'key':'last','kind':'text','title':{'de':'?'}}";

    assertThat(Drafts.paths(Drafts.draft(required, jumps))).containsExactly("questions[1]");
    assertThat(Drafts.paths(Drafts.draft(required.replace("'required':true,", ""), jumps)))
        .isEmpty();
  }

  @Test
  void aJumpFromAQuestionThatIsAskedNowAndThenLeadsSomewhere() {
    String questions =
        "{'key':'nps','kind':'nps','title':{'de':'?'}},"
            + "{'key':'why','kind':'text','title':{'de':'?'},'showIf':"
            + compare("answer.nps", "lt", "5")
            + "},{'key':'praise','kind':'text','title':{'de':'?'}},"
            + "{'key':'talk','kind':'consent','title':{'de':'?'}}";
    String jumps = "'jumps':[{'from':'praise','to':'end'},{'from':'why','to':'talk'}]";

    assertThat(Drafts.paths(Drafts.draft(questions, jumps))).isEmpty();
    assertThat(Drafts.paths(Drafts.draft(questions, jumps.replace("'why'", "'nps'"))))
        .containsExactly("questions[1]", "questions[2]");
  }

  @Test
  void logicOfAnySizeAndDepthIsChecked() {
    String deep = "{'not':".repeat(50) + compare("answer.nps", "lt", "3") + "}".repeat(50);
    String jump =
        "{'from':'nps','to':'last','when':{'any':["
            + (compare("answer.many", "includes", "['a','b']") + ",").repeat(9)
            + compare("answer.nps", "eq", "1")
            + "]}},";
    String end = "{'key':'e%d','text':{'de':'E'},'when':" + compare("answer.nps", "eq", "1") + "},";
    StringBuilder ends = new StringBuilder();
    IntStream.range(0, 2000).forEach(i -> ends.append(end.formatted(i)));

    List<String> found =
        paths(
            "'jumps':["
                + jump.repeat(500)
                + "{'from':'why','to':'end','when':"
                + deep
                + "}],'ends':["
                + ends
                + "{'key':'z','text':{'de':'Z'}}]");

    assertThat(found).contains("logic.ends[1]").doesNotContain("logic.ends[2000]");
  }

  @Test
  void anEndThatOnlyAJumpReachesMayNeverHoldByItself() {
    assertThat(
            paths(
                "'jumps':[{'from':'why','to':'bye','when':{'ref':'answer.nps','op':'lt','value':3}}],"
                    + "'ends':[{'key':'bye','when':{'any':[]},'text':{'de':'Schade!'}}]"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "Sie gaben {answer.nps}. # true",
        "Sie gaben {answer.nps|nichts}, {variable.sum} {hidden.plan|} # true",
        "Zu {answer.grid.r} und {answer.who.email} # true",
        "Geschweifte {Klammern} sind frei # true",
        "Sie gaben {answer.gone}. # false",
        "Sie gaben {answer.last}. # false",
        "Sie gaben {hidden.gone}. # false",
        "Sie gaben {answer.NPS}. # false",
        "Sie gaben { answer.nps }. # false",
      })
  void onlyWhatIsKnownIsRecalled(String text, boolean fine) {
    String questions =
        Drafts.QUESTIONS + ",{'key':'z','kind':'text','title':{'de':'" + text + "'}}";

    List<String> found =
        Drafts.paths(Drafts.draft(questions.replace("answer.last", "answer.zz"), BASE));

    assertThat(found).isEqualTo(fine ? List.of() : List.of("questions[12].title.de"));
  }
}
