package io.echolot.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The console in real Chromium on a processor that is four times slower: its first screen against
 * the page that showed scores before there was a console, over the same slow line and with the same
 * responses; and what somebody does in the table of 5,000 responses against a bare table of the
 * same rows, without a framework and without leaving any row out.
 */
final class Console {

  private static final String SURVEY = "bench-console";
  private static final int RESPONSES = 5_000;
  private static final int SLOWER = 4;
  private static final int VISITS = 7;
  private static final int ROUNDS = 3;

  /** Bytes gzipped of scripts, styles and the page until the first screen is there. */
  private static final double FIRST_SCREEN_LIMIT = 200_000;

  void run(Bench bench) throws InterruptedException {
    Instant end = Instant.now().minus(Duration.ofHours(1));
    Filling filling = new Filling(SURVEY, RESPONSES, end);
    filling.publish(bench);
    filling.write(bench.platform.backends().kafka());
    filling.awaitCounted(bench);
    Query.awaitStored(bench, SURVEY, RESPONSES);
    String console = bench.platform.url(Service.SURVEY) + "/console/";
    try (Chromium chromium = Chromium.start();
        FormerDashboard former = FormerDashboard.serve(bench)) {
      String session = logIn(chromium, console);
      first(chromium, session, console, former.url());
      table(chromium, session, console, filling);
    }
  }

  /** The browser's state once somebody is logged in. */
  private static String logIn(Chromium chromium, String console) {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(console);
      page.locator("#username").fill("anna");
      page.locator("#password").fill("echolot");
      page.locator("#kc-login").click();
      page.waitForURL("**/console/**");
      page.locator("h1").waitFor();
      return context.storageState();
    }
  }

  private static void first(Chromium chromium, String session, String console, String former) {
    SideBySide<PageVisit> visits =
        new SideBySide<PageVisit>("console", "former dashboard")
            .visit(
                VISITS,
                () ->
                    PageVisit.of(
                        chromium, session, console, "h1", "main section[aria-label=NPS]", SLOWER),
                () -> PageVisit.of(chromium, "", former, "h2", ".tile .value", SLOWER));
    System.out.printf(
        "  first screen, processor %d x slower, medians of %d visits:%n", SLOWER, VISITS);
    visits.print("heading is there, ms", PageVisit::heading);
    visits.print("first score is there, ms", PageVisit::content);
    visits.print("largest contentful paint, ms", PageVisit::largest);
    visits.print("requests", PageVisit::requests);
    visits.print("bytes", PageVisit::bytes);
    visits.print("  until the heading is there", PageVisit::first);
    double first = visits.median(PageVisit::first);
    System.out.printf(
        "    limit until the heading is there, bytes: %,.0f: %.2f x%n",
        FIRST_SCREEN_LIMIT, first / FIRST_SCREEN_LIMIT);
  }

  private static void table(Chromium chromium, String session, String console, Filling filling) {
    String address = console + "responses?survey=" + SURVEY;
    try (BareTable bare = BareTable.of(filling)) {
      Map<String, Interactions> ours =
          rounds(chromium, session, address, page -> new TableUser(page, TableUser.CONSOLE));
      Map<String, Interactions> theirs =
          rounds(chromium, "", bare.url(), page -> new TableUser(page, TableUser.BARE));
      System.out.printf(
          Locale.ROOT,
          "  interaction to next paint in a table of %,d rows, processor %d x slower, ms:%n",
          RESPONSES,
          SLOWER);
      ours.forEach((what, our) -> print(what, our, theirs.get(what)));
      print("all", Interactions.all(ours.values()), Interactions.all(theirs.values()));
    }
  }

  private static void print(String what, Interactions our, Interactions their) {
    System.out.printf(
        "    %-10s (%3d) console p98 %5.0f, longest %5.0f: %.2f x the limit of %d"
            + "   bare table p98 %5.0f, longest %5.0f%n",
        what,
        our.count(),
        our.p98(),
        our.longest(),
        our.longest() / Interactions.LIMIT,
        Interactions.LIMIT,
        their.p98(),
        their.longest());
  }

  private static Map<String, Interactions> rounds(
      Chromium chromium, String session, String address, Function<Page, TableUser> user) {
    Map<String, Interactions> found = Map.of();
    for (int i = 0; i < ROUNDS; i++) {
      try (BrowserContext context = PageVisit.context(chromium, session)) {
        Page page = context.newPage();
        page.navigate(address);
        found = Interactions.together(found, user.apply(page).works(RESPONSES, SLOWER));
      }
    }
    return found;
  }
}
