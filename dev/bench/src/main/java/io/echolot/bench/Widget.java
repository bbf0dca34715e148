package io.echolot.bench;

import io.echolot.launcher.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The widget in real Chromium against SurveyJS with the same six questions, one shown at a time:
 * until the first is on the screen, the main thread's time, and bytes. Both come compressed with an
 * empty cache over the same slow line, the widget and its survey from the gateway, SurveyJS and its
 * JSON from a server of files.
 */
final class Widget {

  private static final String KEY = "pk_bench_widget_0123456789";
  private static final int VISITS = 15;
  private static final Path BUILT =
      Path.of("channel-gateway/target/classes/META-INF/resources/widget");

  /** Bytes gzipped; WidgetTriggersTest holds these limits. */
  private static final int LOADER_LIMIT = 2_560;

  private static final int ALL_LIMIT = 16_640;

  void run(Bench bench) throws InterruptedException {
    Map<String, byte[]> theirs = SurveyJs.files();
    sizes(theirs);
    Map<String, byte[]> files = new HashMap<>(theirs);
    files.put("survey.json", resource("surveyjs.json"));
    try (WidgetServer surveyjs = new WidgetServer(files);
        WidgetServer shop = new WidgetServer(pages(bench, surveyjs.url()))) {
      publish(bench, shop.url());
      visits(shop.url());
    }
  }

  private static void sizes(Map<String, byte[]> theirs) {
    List<byte[]> loader = List.of(built("echolot.js"));
    List<byte[]> ours = List.of(loader.get(0), built("survey.js"), built("tab.js"));
    int all = Packed.gzip(ours);
    System.out.printf(
        "  loader %,d B gzip (%.2f x the limit), %,d B brotli%n",
        Packed.gzip(loader), Packed.gzip(loader) / (double) LOADER_LIMIT, Packed.brotli(loader));
    System.out.printf(
        "  all    %,d B gzip (%.2f x the limit), %,d B brotli%n",
        all, all / (double) ALL_LIMIT, Packed.brotli(ours));
    int gzip = Packed.gzip(theirs.values());
    System.out.printf(
        "  SurveyJS %s %,d B gzip, %,d B brotli: %.0f x as many as all%n",
        SurveyJs.VERSION, gzip, Packed.brotli(theirs.values()), gzip / (double) all);
  }

  private static byte[] built(String name) {
    try {
      return Files.readAllBytes(BUILT.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Widget.class.getResourceAsStream("/widget/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> pages(Bench bench, String files) {
    Map<String, byte[]> pages = new HashMap<>();
    for (String page : List.of("echolot.html", "surveyjs.html")) {
      String html = new String(resource(page), StandardCharsets.UTF_8);
      html = html.replace("{gateway}", bench.platform.url(Service.GATEWAY));
      html = html.replace("{key}", KEY).replace("{files}", files);
      pages.put(page, html.getBytes(StandardCharsets.UTF_8));
    }
    return pages;
  }

  /** By the API, as everybody does; returns when the gateway gives the survey out. */
  private static void publish(Bench bench, String origin) throws InterruptedException {
    bench.publish(new String(resource("survey.json"), StandardCharsets.UTF_8));
    String channel =
        """
        {"channel":"web","publishableKey":"%s","allowedOrigins":["%s"]}"""
            .formatted(KEY, origin);
    bench.api.call(Service.SURVEY, "PUT", "/v1/channels/bench-widget", channel).expect(200, 201);
    String path = "/v1/public/" + KEY + "/surveys/bench-widget";
    URI survey = URI.create(bench.platform.url(Service.GATEWAY) + path);
    while (bench.api.send("GET", survey, "", Map.of("Origin", origin)).status() != 200) {
      Thread.sleep(100);
    }
  }

  private static void visits(String shop) {
    try (Chromium chromium = Chromium.start()) {
      for (int slowdown : new int[] {1, 4}) {
        SideBySide<WidgetVisit> visits =
            new SideBySide<WidgetVisit>("Echolot", "SurveyJS")
                .visit(
                    VISITS,
                    () -> WidgetVisit.of(chromium.browser(), shop + "/echolot.html", slowdown),
                    () -> WidgetVisit.of(chromium.browser(), shop + "/surveyjs.html", slowdown));
        System.out.printf("  processor %d x slower, medians of %d visits:%n", slowdown, VISITS);
        visits.print("until it is seen, ms", WidgetVisit::seen);
        visits.print("main thread, ms", WidgetVisit::busy);
        visits.print("  of these scripts, ms", WidgetVisit::scripts);
        visits.print("bytes", WidgetVisit::bytes);
      }
    }
  }
}
