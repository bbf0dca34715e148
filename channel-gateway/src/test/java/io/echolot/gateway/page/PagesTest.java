package io.echolot.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Theme;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.page.brand.PageOwner;
import io.echolot.gateway.page.draw.Templates;
import io.echolot.gateway.page.draw.ThemeSheet;
import io.echolot.gateway.page.form.AnswerHints.Wrong;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.gateway.page.visit.VisitTokens;
import io.echolot.platform.secret.SignedTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

  private static final PublishedSurvey SURVEY =
      new Kinds("t", "kinds", "pk_x").survey("kinds.json");

  private final VisitTokens tokens =
      new VisitTokens(new SignedTokens("a-secret-of-tests-of-32-characters"), Clock.systemUTC());
  private final Pages pages = new Pages(new Templates(), tokens, new PageOwner());

  static Stream<Question> questions() {
    return SURVEY.questions().stream();
  }

  private Document drawn(Question question, String language, List<Wrong> wrong) {
    PageLink arrival =
        new PageLink(Map.of("lang", List.of(language), "answer.nps", List.of("9")), List.of());
    Visit visit = arrival.begin(EntryDecision.Open.toAnybody(SURVEY), Instant.EPOCH);
    PageProgress way = new PageProgress(SURVEY, visit.at(question.key()));
    var step = new Pages.Step("pk_x", question, Map.of(), wrong, arrival.widget("pk_x", visit));
    return Jsoup.parse(pages.step(way, step).build().getEntity().toString());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyKindIsDrawnWithLabelsAndErrors(Question question) {
    List<Wrong> wrong = List.of(new Wrong("", "Bitte <b>prüfen</b>"));
    Document page = drawn(question, "de", wrong);

    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("#f").size()).isLessThanOrEqualTo(1);
    assertThat(page.select(".faults a").text()).isEqualTo("Bitte <b>prüfen</b>");
    for (Element field : page.select("form input:not([type=hidden]), textarea, select")) {
      boolean labelled =
          field.hasAttr("aria-label")
              || field.closest("label") != null
              || !page.select("label[for=" + field.id() + "]").isEmpty();
      assertThat(labelled).as(field.outerHtml()).isTrue();
      assertThat(page.select("[id=" + field.id() + "]")).hasSize(1);
    }
    assertThat(drawn(question, "ar", List.of()).select(".faults")).isEmpty();
  }

  @Test
  void noTokenOfAThemeCanLeaveItsSheet() {
    Theme theme =
        new Theme(
            "#fff;}</style><script>", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    assertThat(new ThemeSheet(theme).css()).isEqualTo(":root{}");
  }
}
