package io.echolot.surveys.authoring.survey.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceChecksTest {

  /** The paths that are wrong in a draft with a part such as {@code 'audience':{...}}. */
  private static List<String> paths(String part) {
    return Drafts.paths(
        Drafts.read(
            "{'key':'s','name':{'de':'N'},'languages':['de'],'touchpoints':['checkout'],"
                + "'thanks':{'de':'Danke'},"
                + part
                + ",'questions':["
                + Drafts.QUESTIONS
                + "]}"));
  }

  @Test
  void whatMakesSenseIsTaken() {
    assertThat(
            paths(
                "'audience':{'access':'pin','pin':'4711','opensAt':'2026-01-01T00:00:00Z',"
                    + "'closesAt':'2026-02-01T00:00:00Z','maxResponses':400,'once':true,"
                    + "'segment':'pro','share':12.5,'urgent':true,'triggers':["
                    + "{'when':'scroll 60','url':'/help/*','mode':'modal'},{'when':'view'},"
                    + "{'when':'event order.delivered'}]},'theme':{'accent':'#0b6e6e',"
                    + "'softDark':'#123','radius':'0px','font':'Inter, sans-serif'}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'audience':{'access':'pin'} | audience.pin",
        "'audience':{'pin':'4711'} | audience.pin",
        "'audience':{'access':'pin','pin':'12'} | audience.pin",
        "'audience':{'opensAt':'2026-02-01T00:00:00Z','closesAt':'2026-01-01T00:00:00Z'}"
            + " | audience.closesAt",
        "'audience':{'maxResponses':-1} | audience.maxResponses",
        "'audience':{'share':101} | audience.share",
        "'audience':{'share':-1} | audience.share",
        "'audience':{'segment':'nobody'} | audience.segment",
        "'theme':{'accent':'red'} | theme.accent",
        "'theme':{'borderDark':'#12345'} | theme.borderDark",
        "'theme':{'radius':'1em'} | theme.radius",
        "'theme':{'font':'x;background:url(//evil)'} | theme.font",
      })
  void whatMakesNoneIsNamed(String part, String path) {
    assertThat(paths(part)).containsExactly(path);
  }
}
