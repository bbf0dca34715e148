package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.BiConsumer;

/** What careless and hostile clients put into addresses, headers and bodies. */
final class HostileValues {

  /** As they stand in an address; the last ones may not. */
  static final List<String> ADDRESSES =
      List.of(
          "%00",
          "a%00b",
          "%ED%A0%80",
          "%FF",
          "%C3%28",
          "%2e%2e%2f",
          "..",
          "%20",
          "%25",
          "%27",
          "-1",
          "0",
          "1e999",
          "99999999999999999999",
          "null",
          "%F0%9F%98%80",
          "%22%7D",
          "%2B999999999-12-31T23:59:59Z",
          "%2B999999999-12-31",
          "-999999999-01-01",
          "-999999999-01-01T00:00:00Z",
          "9999-12-31",
          "0001-01-01T00:00:00%2B18:00",
          "2026-13-45",
          // Cursors: nonsense, and the far ends of time before an id.
          "bm9uc2Vuc2U",
          "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTkuOTk5OTk5OTk5WiB4",
          "LTEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaIHg",
          "a".repeat(3000),
          "%",
          "%ZZ",
          "%u0000",
          "\u00e4",
          "|");

  static final List<String> HEADERS =
      List.of(
          "If-Match: x",
          "If-Match: \"99999999999999999999\"",
          "If-Match: W/\"1\"",
          "If-Match: *",
          "If-None-Match: x",
          "If-None-Match: ,,\"",
          "If-Modified-Since: x",
          "Accept-Language: ;;q=x,*;q=9,\u00e4-",
          "Accept-Language: " + "de,".repeat(500),
          "Accept: nonsense",
          "Accept: a/b;q=x",
          "Accept: application/xml",
          "Content-Type: nonsense",
          "Content-Type: ;;",
          "Content-Type: application/json; charset=nonsense",
          "Content-Type: text/plain",
          "Content-Type: multipart/form-data",
          "Content-Type: multipart/form-data; boundary=x",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Encoding: gzip",
          "Range: x",
          "Cookie: =;;=",
          "Origin: \u00e4",
          "X-Forwarded-For: ;;",
          "traceparent: 00-x");

  static final List<String> BODIES =
      List.of(
          "",
          " ",
          "{",
          "}",
          "null",
          "[]",
          "[null]",
          "1",
          "1e999",
          "\"x\"",
          "\"\\ud800\"",
          "true",
          "{}",
          "{\"a\":}",
          "{\"a\":1}}",
          "\u0000",
          "\ufeff{}",
          "a=%",
          "=",
          "--x\r\nContent-Disposition: form-data; name=",
          "[".repeat(50_000),
          "{\"a\":".repeat(2000),
          "{\"" + "x".repeat(60_000) + "\":1}",
          "{\"a\":" + "9".repeat(5000) + "}");

  /** JSON that stands where something else is expected. */
  private static final List<String> MEMBERS =
      List.of(
          "null",
          "[]",
          "[null]",
          "{}",
          "{\"a\":{\"b\":[1]}}",
          "true",
          "-1",
          "1.5",
          "1e999",
          "1e99999999",
          "9223372036854775808",
          "\"\"",
          "\"x\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"" + "y".repeat(5000) + "\"",
          "[" + "\"a\",".repeat(2000) + "\"a\"]");

  /** Stands where a hostile value goes, until it is text. */
  private static final String MARK = "@hostile@";

  private HostileValues() {}

  /**
   * A body with each of its members, and each member of them, replaced by each of the values.
   *
   * @param seen members that other bodies of the same call had, with what stood there: they are
   *     left out, and those of this one are added
   */
  static List<String> bodies(JsonNode example, Set<String> seen) {
    List<String> bodies = new ArrayList<>();
    JsonNode copy = example.deepCopy();
    places(
        copy,
        "",
        (place, value) -> {
          if (seen.add(place + " " + value.getNodeType())) {
            String marked = copy.toString();
            MEMBERS.forEach(other -> bodies.add(marked.replace("\"" + MARK + "\"", other)));
          }
        });
    return bodies;
  }

  private static void places(JsonNode within, String path, BiConsumer<String, JsonNode> marked) {
    if (within instanceof ObjectNode object) {
      for (Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        // The entry shows what is put, too.
        JsonNode value = member.getValue();
        String place = path + "." + member.getKey();
        object.put(member.getKey(), MARK);
        marked.accept(place, value);
        object.set(member.getKey(), value);
        places(value, place, marked);
      }
    }
    // The first shows what holds for all.
    if (within instanceof ArrayNode array && !array.isEmpty()) {
      JsonNode first = array.get(0);
      String place = path + "[]";
      array.set(0, array.textNode(MARK));
      marked.accept(place, first);
      array.set(0, first);
      places(first, place, marked);
    }
  }
}
