package io.echolot.surveys.authoring.survey.check.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.surveys.authoring.survey.check.Drafts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionChecksTest {

  private static final String CHOICES =
      "'choices':[{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}]";
  private static final String ROWS = "'rows':[{'key':'r','label':{'de':'R'}}]";
  private static final String PICTURES =
      "'choices':[{'key':'a','label':{'de':'A'},'image':'https://i.example/a.png'},"
          + "{'key':'b','label':{'de':'B'},'image':'https://i.example/b.png'}]";

  private static List<String> paths(String kind, String rest) {
    String question =
        "{'key':'q','title':{'de':'?'},'kind':'"
            + kind
            + "'"
            + (rest == null ? "" : "," + rest)
            + "}";
    String filled =
        question.replace("CHOICES", CHOICES).replace("ROWS", ROWS).replace("PICTURES", PICTURES);
    return Drafts.paths(Drafts.draft(filled, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nps |",
        "nps | 'style':'numbers'",
        "csat | 'style':'faces','low':{'de':'schlecht'},'high':{'de':'gut'}",
        "rating | 'scale':10,'style':'emoji'",
        "single_choice | CHOICES,'shuffle':true",
        "multiple_choice | CHOICES,'limits':{'min':1,'max':2}",
        "picture_choice | PICTURES,'limits':{'max':2}",
        "ranking | CHOICES",
        "matrix | CHOICES,ROWS",
        "text | 'maxLength':20,'limits':{'minLength':20,'pattern':'[A-Z]{2}[0-9]+'}",
        "text | 'limits':{'pattern':'[0-9]{5}','patternHint':{'de':'Fünf Ziffern'}}",
        "number | 'limits':{'min':-1.5,'max':1.5,'decimals':1}",
        "date | 'limits':{'earliest':'2026-01-01','latest':'2026-01-01'}",
        "contact | 'fields':[{'key':'email','required':true},{'key':'company'}]",
        "address | 'fields':[{'key':'postal_code'},{'key':'city'}]",
        "consent | 'required':true",
        "statement | 'description':{'de':'Mehr dazu.'}",
        "file | 'limits':{'types':['image/*','application/pdf'],'maxBytes':5000000,'max':3}",
      })
  void eachKindCanBeAsked(String kind, String rest) {
    assertThat(paths(kind, rest)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "file | 'limits':{'types':['image/svg+xml']} | limits.types[0]",
        "file | 'limits':{'types':['pictures']} | limits.types[0]",
        "file | 'limits':{'maxBytes':-1} | limits.maxBytes",
        "file | 'limits':{'max':11} | limits.max",
        "text | 'limits':{'maxBytes':9} | limits.maxBytes",
        "nps | CHOICES | choices",
        "nps | ROWS | rows",
        "nps | 'scale':7 | scale",
        "nps | 'style':'faces' | style",
        "ces | 'style':'stars' | style",
        "text | 'style':'numbers' | style",
        "rating | 'scale':2 | scale",
        "rating | 'scale':2147483647,'showIf':{'ref':'answer.q','op':'gt','value':1} | scale",
        "statement | 'required':true | required",
        "text | 'description':{'en':'More'} | description.de",
        "nps | 'low':{'de':' ','en':'bad'} | low.de",
        "single_choice | | choices",
        "ranking | | choices",
        "matrix | ROWS | choices",
        "matrix | CHOICES | rows",
        "matrix | CHOICES,'rows':[{'key':'r','label':{}}] | rows[0].label.de",
        "matrix | CHOICES,'rows':[{'key':'r','label':{'de':'R'},'other':true}] | rows[0]",
        "matrix | CHOICES,'rows':[{'label':{'de':'R'}}] | rows[0].key",
        "picture_choice | CHOICES | choices[0].image",
        "single_choice | 'choices':[{'key':'a','label':{'de':'A'},'image':'http://x.example/a'},"
            + "{'key':'b','label':{'de':'B'}}] | choices[0].image",
        "multiple_choice | 'choices':[{'key':'a','label':{'de':'A'},'other':true},"
            + "{'key':'b','label':{'de':'B'},'other':true}] | choices[1].other",
        "ranking | 'choices':[{'key':'a','label':{'de':'A'},'other':true},"
            + "{'key':'b','label':{'de':'B'}}] | choices[0].other",
        "single_choice | 'choices':[{'key':'a','label':{'de':'A'},'exclusive':true},"
            + "{'key':'b','label':{'de':'B'}}] | choices[0].exclusive",
        "multiple_choice | 'limits':{'min':2},'choices':["
            + "{'key':'a','label':{'de':'A'},'exclusive':true},"
            + "{'key':'b','label':{'de':'B'}}] | choices[0].exclusive",
        "multiple_choice | CHOICES,'limits':{'max':3} | limits.max",
        "multiple_choice | CHOICES,'limits':{'max':0} | limits.max",
        "multiple_choice | CHOICES,'limits':{'min':1.5} | limits.min",
        "multiple_choice | CHOICES,'limits':{'min':2,'max':1} | limits.max",
        "single_choice | CHOICES,'limits':{'max':1} | limits.max",
        "number | 'limits':{'min':2,'max':1} | limits.max",
        "number | 'limits':{'min':1e999} | limits.min",
        "number | 'limits':{'decimals':11} | limits.decimals",
        "text | 'limits':{'decimals':1} | limits.decimals",
        "date | 'limits':{'earliest':'2026-01-02','latest':'2026-01-01'} | limits.latest",
        "text | 'limits':{'earliest':'2026-01-02'} | limits.earliest",
        "text | 'maxLength':5,'limits':{'minLength':6} | limits.minLength",
        "text | 'limits':{'minLength':-1} | limits.minLength",
        "number | 'limits':{'minLength':1} | limits.minLength",
        "text | 'limits':{'pattern':'(a+)+'} | limits.pattern",
        "text | 'limits':{'pattern':'[0-9]','patternHint':{'en':'A digit'}} | limits.patternHint.de",
        "text | 'limits':{'pattern':'[0-9]','patternHint':{'de':'{answer.before}!'}}"
            + " | limits.patternHint",
        "text | 'limits':{'patternHint':{'de':'Fünf Ziffern'}} | limits.patternHint",
        "number | 'limits':{'pattern':'[0-9]'} | limits.pattern",
        "contact | | fields",
        "contact | 'fields':[{'key':'city'}] | fields[0].key",
        "contact | 'fields':[{}] | fields[0].key",
        "contact | 'fields':[{'key':'email'},{'key':'email'}] | fields[1].key",
        "address | 'fields':[{'key':'email'}] | fields[0].key",
        "text | 'fields':[{'key':'email'}] | fields",
      })
  void whatDoesNotFitTheKindIsNamed(String kind, String rest, String path) {
    assertThat(paths(kind, rest)).contains("questions[0]." + path);
  }
}
