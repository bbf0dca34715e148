package io.echolot.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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
    List<PageVisit> ours = new ArrayList<>();
    List<PageVisit> theirs = new ArrayList<>();
    // The first two warm the services up.
    for (int i = -2; i < VISITS; i++) {
      PageVisit our =
          PageVisit.of(chromium, session, console, "h1", "main section[aria-label=NPS]", SLOWER);
      PageVisit their = PageVisit.of(chromium, "", former, "h2", ".tile .value", SLOWER);
      if (i >= 0) {
        ours.add(our);
        theirs.add(their);
      }
    }
    System.out.printf(
        "  first screen, processor %d x slower, medians of %d visits:%n", SLOWER, VISITS);
    print("heading is there, ms", ours, theirs, PageVisit::heading);
    print("first score is there, ms", ours, theirs, PageVisit::content);
    print("largest contentful paint, ms", ours, theirs, PageVisit::largest);
    print("requests", ours, theirs, PageVisit::requests);
    print("bytes", ours, theirs, PageVisit::bytes);
    print("  until the heading is there", ours, theirs, PageVisit::first);
    double first = median(ours, PageVisit::first);
    System.out.printf(
        "    limit until the heading is there, bytes: %,.0f: %.2f x%n",
        FIRST_SCREEN_LIMIT, first / FIRST_SCREEN_LIMIT);
  }

  private static void print(
      String what, List<PageVisit> ours, List<PageVisit> theirs, ToDoubleFunction<PageVisit> of) {
    double our = median(ours, of);
    double their = median(theirs, of);
    System.out.printf(
        "    %-29s console %,9.0f   former dashboard %,9.0f: %.2f x%n",
        what, our, their, our / their);
  }

  private static double median(List<PageVisit> visits, ToDoubleFunction<PageVisit> of) {
    return visits.stream().mapToDouble(of).sorted().toArray()[visits.size() / 2];
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
