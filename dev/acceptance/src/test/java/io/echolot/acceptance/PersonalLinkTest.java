package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Who was invited is known where the link leads, and answers once. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class PersonalLinkTest {

  private static final String QUESTIONS =
      "{'key':'nps','kind':'nps','required':true,'title':{'de':'Guten Tag, {customer.name|Gast}'}},"
          + "{'key':'pro','kind':'text','required':true,'title':{'de':'Als Profi?'},"
          + "'showIf':{'ref':'customer.plan','op':'eq','value':'pro'}}";

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String key = "link-" + UUID.randomUUID().toString().substring(0, 8);

  private JsonNode call(String method, String path, String body) {
    return world
        .api
        .call(Service.SURVEY, method, path, body.replace('\'', '"'))
        .expect(200, 201)
        .json();
  }

  private JsonNode invitation() {
    JsonNode survey =
        call(
            "POST",
            "/v1/surveys",
            "{'key':'"
                + key
                + "','name':{'de':'Probe'},'languages':['de'],'touchpoints':['checkout'],"
                + "'thanks':{'de':'Danke!'},'audience':{'access':'link'},"
                + "'logic':{'attributes':['name','plan']},'questions':["
                + QUESTIONS
                + "]}");
    call("POST", "/v1/surveys/" + survey.path("id").asText() + "/publish", "");
    call("PUT", "/v1/customers/" + key, "{'attributes':{'name':'Ada','plan':'pro'}}");
    return call(
            "POST",
            "/v1/invitations",
            "{'survey':'" + key + "','page':'web-shop','customers':['" + key + "']}")
        .at("/invited/0");
  }

  private JsonNode stored() {
    return world
        .api
        .call(Service.SURVEY, "GET", "/v1/responses?survey=" + key, "")
        .json()
        .at("/items/0");
  }

  @Test
  void whoFollowsALinkIsKnownAndAskedAccordingly() {
    JsonNode invitation = invitation();
    String link = invitation.path("link").asText();
    try (BrowserContext context = Browser.open(360, 740, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      Awaitility.await("the gateway knows the survey and the customer")
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                page.navigate(link);
                return page.content().contains("Guten Tag, Ada");
              });
      WidgetUser user = new WidgetUser(page);
      user.sees("Guten Tag, Ada").picks("9").sees("Als Profi?");
      user.widget().locator("textarea").fill("Ja");
      user.presses("Absenden").sees("Danke!");
      // So fast an answer costs the page some work first.
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> stored().path("state").asText(), "complete"::equals);
    }
    assertThat(stored().path("id")).isEqualTo(invitation.path("id"));
    assertThat(stored().path("respondent").asText()).isEqualTo(key);
    assertThat(stored().at("/answers/1/value").asText()).isEqualTo("Ja");
  }
}
