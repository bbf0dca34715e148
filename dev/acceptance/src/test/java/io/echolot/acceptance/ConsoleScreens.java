package io.echolot.acceptance;

import java.util.List;
import java.util.Map;

/**
 * All screens of the console, as {@link ConsoleLooks} and {@link ConsoleBarriersTest} open them.
 */
final class ConsoleScreens {

  /**
   * A screen, or one of its parts.
   *
   * @param name of its pictures
   * @param route its path as its {@code route.ts} says it
   * @param address the same with what is shown; {@code $survey}, {@code $alert}, {@code $webhook},
   *     {@code $account}, {@code $trigger} and {@code $response} stand for ids
   */
  record Screen(String name, String route, String address) {

    /** By whom it is opened. */
    String who() {
      return OF_OPERATORS.contains(route) ? "otto" : "anna";
    }

    /** Its address with ids in place of what stands for them. */
    String filled(Map<String, String> ids) {
      String filled = address;
      for (Map.Entry<String, String> id : ids.entrySet()) {
        filled = filled.replace("$" + id.getKey(), id.getValue());
      }
      return filled;
    }

    /** Whether its look on a phone is kept, too. */
    boolean isMain() {
      return MAIN.contains(name);
    }
  }

  private static final List<String> OF_OPERATORS =
      List.of("settings/tenants", "settings/dead-letters");

  private static final List<String> MAIN =
      List.of(
          "home",
          "dashboard",
          "scores",
          "journey-edited",
          "words",
          "surveys",
          "results",
          "responses",
          "response",
          "builder",
          "share-page",
          "customers",
          "customer",
          "channels");

  static final List<Screen> ALL =
      List.of(
          new Screen("home", "/", ""),
          new Screen("dashboard", "dashboards/$key", "dashboards/stores"),
          new Screen("scores", "scores", "scores"),
          new Screen("scores-trip", "scores", "scores?metric=csat&days=90"),
          new Screen("journey", "scores/journey", "scores/journey"),
          new Screen("journeys", "journeys", "journeys"),
          new Screen("journey-new", "new-journey", "new-journey"),
          new Screen("journey-edited", "journeys/$key", "journeys/customer"),
          new Screen(
              "journey-touchpoint",
              "journeys/$key",
              "journeys/customer?persona=nina-first-tent&touchpoint=delivery"),
          new Screen("words", "words", "words"),
          new Screen("surveys", "surveys", "surveys"),
          new Screen("surveys-none", "surveys", "surveys?q=no-such-survey"),
          new Screen("results", "surveys/$surveyId/results", "surveys/$survey/results"),
          new Screen(
              "results-compared",
              "surveys/$surveyId/results",
              "surveys/$survey/results?channel=web&compare=channel&versus=sms"),
          new Screen(
              "results-by-unit",
              "surveys/$surveyId/results",
              "surveys/$survey/results?compare=unit"),
          new Screen("responses", "responses", "responses"),
          new Screen("responses-none", "responses", "responses?q=gibtesnicht"),
          new Screen("response", "responses/$responseId", "responses/$response"),
          new Screen("response-import", "surveys/$id/import", "surveys/$survey/import"),
          new Screen("builder", "surveys/$id", "surveys/$trip"),
          new Screen("builder-matrix", "surveys/$id", "surveys/$trip?question=parts"),
          new Screen("builder-logic", "surveys/$id", "surveys/$trip?tab=logic"),
          new Screen("builder-languages", "surveys/$id", "surveys/$trip?tab=languages"),
          new Screen("builder-look", "surveys/$id", "surveys/$trip?tab=look"),
          new Screen("builder-audience", "surveys/$id", "surveys/$trip?tab=audience"),
          new Screen("builder-settings", "surveys/$id", "surveys/$trip?tab=settings"),
          new Screen("builder-versions", "surveys/$id", "surveys/$trip?tab=versions"),
          new Screen("share-page", "surveys/$id/share", "surveys/$survey/share?way=page"),
          new Screen("share-link", "surveys/$id/share", "surveys/$survey/share?way=link"),
          new Screen("share-mail", "surveys/$id/share", "surveys/$survey/share?way=mail"),
          new Screen("share-kiosk", "surveys/$id/share", "surveys/$survey/share?way=kiosk"),
          new Screen("share-invite", "surveys/$id/share", "surveys/$survey/share?way=invite"),
          new Screen(
              "poster", "surveys/$id/poster", "surveys/$survey/poster?key=pk_acme_shop_demo"),
          new Screen("customers", "customers", "customers"),
          new Screen("customers-import", "customers/import", "customers/import"),
          new Screen("customer", "customers/of/$id", "customers/of/c-1001"),
          new Screen("segments", "segments", "segments"),
          new Screen("segment-new", "new-segment", "new-segment"),
          new Screen("segment", "segments/$key", "segments/regulars"),
          new Screen("personas", "personas", "personas"),
          new Screen("persona-new", "new-persona", "new-persona"),
          new Screen("persona", "personas/$key", "personas/nina-first-tent"),
          new Screen("channels", "settings/channels", "settings/channels"),
          new Screen("channel-new", "settings/new-channel", "settings/new-channel"),
          new Screen("channel-new-sms", "settings/new-channel", "settings/new-channel?kind=sms"),
          new Screen("channel", "settings/channels/$id", "settings/channels/web-shop"),
          new Screen("accounts", "settings/accounts", "settings/accounts"),
          new Screen("account", "settings/accounts/$id", "settings/accounts/$account"),
          new Screen("units", "settings/units", "settings/units"),
          new Screen("brand", "settings/brand", "settings/brand"),
          new Screen("policy", "settings/policy", "settings/policy"),
          new Screen("triggers", "settings/triggers", "settings/triggers"),
          new Screen("trigger", "settings/triggers/$id", "settings/triggers/$trigger"),
          new Screen("alerts", "settings/alerts", "settings/alerts"),
          new Screen("alert", "settings/alerts/$id", "settings/alerts/$alert"),
          new Screen("webhooks", "settings/webhooks", "settings/webhooks"),
          new Screen("webhook", "settings/webhooks/$id", "settings/webhooks/$webhook"),
          new Screen("people", "settings/people", "settings/people"),
          new Screen("audit", "settings/audit", "settings/audit?kind=dashboards"),
          new Screen("sources", "settings/sources", "settings/sources"),
          new Screen("tenants", "settings/tenants", "settings/tenants"),
          new Screen("dead-letters", "settings/dead-letters", "settings/dead-letters"));

  private ConsoleScreens() {}
}
