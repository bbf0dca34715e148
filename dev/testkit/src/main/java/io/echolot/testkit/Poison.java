package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.SetAsideReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A bad record of any topic.
 *
 * @param name what is wrong with it
 * @param key null for none
 * @param value null for a tombstone
 * @param reason why whoever reads it sets it aside
 */
public record Poison(String name, byte[] key, byte[] value, SetAsideReason reason) {

  private static final int DEEP = 5_000;
  private static final String LONG_AGO = "-999999999-01-01T00:00:00Z";
  private static final String FAR_AWAY = "+300000-01-01T00:00:00Z";

  /** Values that no topic's reader can make anything of, and keys that no record may have. */
  public static List<Poison> ofAnyTopic(String key, Object good) {
    byte[] value = ContractsJson.write(good);
    List<Poison> poison = new ArrayList<>();
    poison.add(unreadable("no JSON", key, "{no json"));
    poison.add(unreadable("nothing", key, ""));
    poison.add(unreadable("null", key, "null"));
    poison.add(unreadable("a number", key, "42"));
    poison.add(unreadable("a text", key, "\"\\u0000\""));
    poison.add(unreadable("an array", key, "[]"));
    poison.add(unreadable("half a record", key, text(value).substring(0, value.length / 2)));
    poison.add(unreadable("a byte order mark alone", key, "\uFEFF"));
    poison.add(
        new Poison(
            "no UTF-8", bytes(key), new byte[] {'{', (byte) 0xC3, '"'}, SetAsideReason.UNREADABLE));
    poison.add(
        new Poison(
            "nested deeply",
            bytes(key),
            bytes(
                "{\"new\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "," + text(value).substring(1)),
            SetAsideReason.TOO_LARGE));
    poison.add(wrongKey("an empty key", "", value));
    poison.add(wrongKey("another tenant's key", "globex" + key, value));
    poison.add(wrongKey("a key with U+0000", key + "\u0000", value));
    poison.add(wrongKey("a key of a kilobyte", key + "x".repeat(1024), value));
    poison.add(wrongKey("a tombstone with U+0000", key + "\u0000", null));
    poison.add(wrongKey("a tombstone with an empty key", "", null));
    return poison;
  }

  /** The same for the feedback log, of which {@code good} is a response with a file. */
  public static List<Poison> ofFeedback(String key, Object good) {
    List<Poison> poison = ofAnyTopic(key, good);
    poison.add(wrongKey("a key that names no tenant", "nobody", ContractsJson.write(good)));
    poison.add(
        changed(
            "an unknown type",
            key,
            good,
            r -> r.put("type", "review"),
            SetAsideReason.UNKNOWN_KIND));
    poison.add(changed("no type", key, good, r -> r.remove("type"), SetAsideReason.UNREADABLE));
    poison.add(unknownChannel(key, good));
    poison.add(
        changed(
            "an unknown state",
            key,
            good,
            r -> r.put("state", "doubtful"),
            SetAsideReason.UNKNOWN_KIND));
    poison.add(
        changed(
            "an unknown kind",
            key,
            good,
            r -> answer(r).put("kind", "drawing"),
            SetAsideReason.UNKNOWN_KIND));
    poison.add(
        changed(
            "an unknown answer",
            key,
            good,
            r -> answer(r).putObject("value"),
            SetAsideReason.UNREADABLE));
    poison.add(
        changed(
            "an answer of nothing",
            key,
            good,
            r -> answer(r).putNull("value"),
            SetAsideReason.MISSING_MEMBER));
    for (int scale : new int[] {-1, 11, 2_000_000_000}) {
      poison.add(
          changed(
              "a scale of " + scale,
              key,
              good,
              r -> answer(r).put("kind", "nps").put("scale", scale).put("value", 9),
              SetAsideReason.UNREADABLE));
    }
    for (int score : new int[] {-1, 11, -99_999}) {
      poison.add(
          changed(
              "a score of " + score,
              key,
              good,
              r -> answer(r).put("kind", "nps").put("scale", 10).put("value", score),
              SetAsideReason.UNREADABLE));
    }
    poison.add(
        changed(
            "a score in words",
            key,
            good,
            r -> answer(r).put("kind", "nps").put("scale", 10).put("value", "nine"),
            SetAsideReason.UNREADABLE));
    poison.add(
        changed(
            "null among answers",
            key,
            good,
            r -> r.withArray("answers").addNull(),
            SetAsideReason.UNREADABLE));
    poison.add(
        changed("no answers", key, good, r -> r.remove("answers"), SetAsideReason.UNREADABLE));
    poison.add(
        changed(
            "answers that are none",
            key,
            good,
            r -> r.put("answers", "yes"),
            SetAsideReason.UNREADABLE));
    for (String member :
        List.of(
            "tenant",
            "id",
            "channel",
            "language",
            "state",
            "surveyKey",
            "startedAt",
            "answeredAt",
            "receivedAt",
            "respondent",
            "stage",
            "touchpoint")) {
      poison.add(
          changed("no " + member, key, good, r -> r.remove(member), SetAsideReason.MISSING_MEMBER));
    }
    for (String member : List.of("startedAt", "answeredAt", "receivedAt")) {
      poison.add(outOfRange(member, LONG_AGO, key, good));
      poison.add(outOfRange(member, "-70000-01-01T00:00:00Z", key, good));
      poison.add(outOfRange(member, "1970-01-01T00:00:00Z", key, good));
      poison.add(outOfRange(member, FAR_AWAY, key, good));
    }
    poison.add(
        changed(
            "a time that is none",
            key,
            good,
            r -> r.put("startedAt", "soon"),
            SetAsideReason.UNREADABLE));
    poison.add(
        changed(
            "no revision", key, good, r -> r.remove("revision"), SetAsideReason.MISSING_MEMBER));
    poison.add(
        changed(
            "a negative revision",
            key,
            good,
            r -> r.put("revision", -1),
            SetAsideReason.MISSING_MEMBER));
    poison.add(
        changed(
            "an endless revision",
            key,
            good,
            r -> r.put("revision", 1e300),
            SetAsideReason.UNREADABLE));
    return poison;
  }

  /** The same for the topic {@code contacts}. */
  public static List<Poison> ofContacts(String key, Object good) {
    List<Poison> poison = ofAnyTopic(key, good);
    poison.add(outOfRange("at", LONG_AGO, key, good));
    poison.add(outOfRange("at", FAR_AWAY, key, good));
    poison.add(changed("no time", key, good, r -> r.remove("at"), SetAsideReason.MISSING_MEMBER));
    poison.add(
        changed("nobody", key, good, r -> r.remove("respondent"), SetAsideReason.MISSING_MEMBER));
    poison.add(unknownChannel(key, good));
    return poison;
  }

  private static Poison unknownChannel(String key, Object good) {
    return changed(
        "an unknown channel", key, good, r -> r.put("channel", "fax"), SetAsideReason.UNKNOWN_KIND);
  }

  /** The same for the topic {@code consents}. */
  public static List<Poison> ofConsents(String key, Object good) {
    List<Poison> poison = ofAnyTopic(key, good);
    poison.add(outOfRange("at", LONG_AGO, key, good));
    poison.add(outOfRange("at", FAR_AWAY, key, good));
    poison.add(unknownChannel(key, good));
    poison.add(
        changed(
            "a state that says nothing",
            key,
            good,
            r -> r.put("state", "unknown"),
            SetAsideReason.UNREADABLE));
    poison.add(
        changed(
            "an unknown purpose",
            key,
            good,
            r -> r.put("purpose", "weather"),
            SetAsideReason.UNKNOWN_KIND));
    for (String member : List.of("tenant", "id", "channel", "purpose", "state", "giver", "at")) {
      poison.add(
          changed("no " + member, key, good, r -> r.remove(member), SetAsideReason.MISSING_MEMBER));
    }
    return poison;
  }

  /** The same for the topic {@code audit}. */
  public static List<Poison> ofAudit(String key, Object good) {
    List<Poison> poison = ofAnyTopic(key, good);
    poison.add(new Poison("a tombstone", bytes(key), null, SetAsideReason.NO_VALUE));
    poison.add(
        changed("no entry", key, good, r -> r.remove("entry"), SetAsideReason.MISSING_MEMBER));
    for (String member : List.of("id", "at", "who", "action", "kind", "object")) {
      poison.add(
          changed(
              "no " + member,
              key,
              good,
              r -> entry(r).remove(member),
              SetAsideReason.MISSING_MEMBER));
    }
    poison.add(
        changed(
            "an unknown action",
            key,
            good,
            r -> entry(r).put("action", "steal"),
            SetAsideReason.UNKNOWN_KIND));
    for (String time : List.of(LONG_AGO, FAR_AWAY)) {
      poison.add(
          changed(
              "at " + time,
              key,
              good,
              r -> entry(r).put("at", time),
              SetAsideReason.TIME_OUT_OF_RANGE));
    }
    poison.add(
        changed(
            "U+0000",
            key,
            good,
            r -> entry(r).put("object", "a\u0000b"),
            SetAsideReason.REFUSED_BY_STORE));
    return poison;
  }

  private static ObjectNode entry(ObjectNode line) {
    return (ObjectNode) line.path("entry");
  }

  /** The record with a mistake. */
  public static Poison changed(
      String name, String key, Object good, Consumer<ObjectNode> mistake, SetAsideReason reason) {
    ObjectNode json = ContractsJson.mapper().valueToTree(good);
    mistake.accept(json);
    return new Poison(name, bytes(key), ContractsJson.write(json), reason);
  }

  private static ObjectNode answer(JsonNode response) {
    return (ObjectNode) response.path("answers").path(0);
  }

  private static Poison outOfRange(String member, String time, String key, Object good) {
    return changed(
        member + " " + time,
        key,
        good,
        record -> record.put(member, time),
        SetAsideReason.TIME_OUT_OF_RANGE);
  }

  private static Poison unreadable(String name, String key, String value) {
    return new Poison(name, bytes(key), bytes(value), SetAsideReason.UNREADABLE);
  }

  private static Poison wrongKey(String name, String key, byte[] value) {
    return new Poison(name, bytes(key), value, SetAsideReason.WRONG_KEY);
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }
}
