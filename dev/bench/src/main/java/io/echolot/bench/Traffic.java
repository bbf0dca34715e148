package io.echolot.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page loads over the network, as it comes. */
final class Traffic {

  /**
   * A file, or the answer to a call.
   *
   * @param type as the DevTools protocol calls it, e.g. {@code Document}, {@code Script}, {@code
   *     Fetch}
   * @param at in milliseconds since the first request was sent
   * @param bytes with headers, as compressed
   */
  record Loaded(String type, double at, long bytes) {}

  private final Map<String, String> types = new HashMap<>();
  private final List<Loaded> loaded = new ArrayList<>();
  private double begun = Double.NaN;

  private Traffic() {}

  /** Watches a page that hasn't loaded anything yet. */
  static Traffic of(CDPSession devtools) {
    Traffic traffic = new Traffic();
    devtools.on("Network.requestWillBeSent", traffic::begins);
    devtools.on("Network.loadingFinished", traffic::ends);
    devtools.send("Network.enable");
    return traffic;
  }

  List<Loaded> loaded() {
    return loaded;
  }

  private void begins(JsonObject event) {
    if (Double.isNaN(begun)) {
      begun = seconds(event);
    }
    types.put(id(event), event.has("type") ? event.get("type").getAsString() : "");
  }

  private void ends(JsonObject event) {
    loaded.add(
        new Loaded(
            types.getOrDefault(id(event), ""),
            (seconds(event) - begun) * 1000,
            event.get("encodedDataLength").getAsLong()));
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }

  private static double seconds(JsonObject event) {
    return event.get("timestamp").getAsDouble();
  }
}
