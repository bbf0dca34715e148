package io.echolot.surveys.authoring.survey.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Drafts for tests, written in JSON with single quotes. */
public final class Drafts {

  /** One question of each kind that logic can do something with. */
  public static final String QUESTIONS =
      "{'key':'nps','kind':'nps','title':{'de':'?'}},"
          + "{'key':'one','kind':'single_choice','title':{'de':'?'},'choices':["
          + "{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}]},"
          + "{'key':'many','kind':'multiple_choice','title':{'de':'?'},'choices':["
          + "{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}},"
          + "{'key':'c','label':{'de':'C'}}]},"
          + "{'key':'grid','kind':'matrix','title':{'de':'?'},'choices':["
          + "{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}],"
          + "'rows':[{'key':'r','label':{'de':'R'}}]},"
          + "{'key':'num','kind':'number','title':{'de':'?'},'limits':{'min':0,'max':100}},"
          + "{'key':'day','kind':'date','title':{'de':'?'}},"
          + "{'key':'who','kind':'contact','title':{'de':'?'},'fields':[{'key':'email'}]},"
          + "{'key':'ok','kind':'consent','title':{'de':'?'}},"
          + "{'key':'why','kind':'text','title':{'de':'?'}},"
          + "{'key':'rank','kind':'ranking','title':{'de':'?'},'choices':["
          + "{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}]},"
          + "{'key':'note','kind':'statement','title':{'de':'!'}},"
          + "{'key':'last','kind':'text','title':{'de':'?'}}";

  private Drafts() {}

  public static SurveyDraft draft(String questions, String logic) {
    return read(
        "{'key':'s','name':{'de':'N'},'languages':['de'],'timeZone':'Europe/Berlin',"
            + "'touchpoints':['checkout'],'thanks':{'de':'Danke'},'questions':["
            + questions
            + "],'logic':{"
            + logic
            + "}}");
  }

  static SurveyDraft read(String json) {
    try {
      return ContractsJson.mapper().readValue(json.replace('\'', '"'), SurveyDraft.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> paths(SurveyDraft draft) {
    return PublishChecks.check(draft, Set.of("checkout"), Set.of("pro")).stream()
        .map(Violation::field)
        .toList();
  }
}
