package io.echolot.gateway.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.echolot.platform.http.EncodedText;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.DoubledMember;
import io.echolot.platform.strict.StorableText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks through JSON before a tree is built of it: one that would cost much to hold or to calculate
 * with, that says two things at once, or that no store keeps, isn't read. I-JSON (RFC 7493) asks
 * for the same.
 */
public final class StrictJson {

  public static final int DEEPEST = 32;

  /** A response of 500 questions has 3,000, a full batch of mentions 14,000. */
  static final int MOST_TOKENS = 20_000;

  /** More than any key that we know. */
  static final int LONGEST_NAME = 200;

  /** A double has 17 digits; more than that says nothing. */
  static final int LONGEST_NUMBER = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private StrictJson() {}

  /** What is wrong with it, with the path where; empty if nothing is, or if there is nothing. */
  public static Optional<Violation> wrong(byte[] json) {
    return wrong(json, false, MOST_TOKENS);
  }

  /** The same; texts may hold what can't be stored, for {@link Texts#kept} reads them. */
  public static Optional<Violation> wrongButTexts(byte[] json) {
    return wrongButTexts(json, MOST_TOKENS);
  }

  /** The same of a door where many messages come at once, in at most so many parts. */
  public static Optional<Violation> wrongButTexts(byte[] json, int mostTokens) {
    return wrong(json, true, mostTokens);
  }

  private static Optional<Violation> wrong(byte[] json, boolean anyText, int mostTokens) {
    // RFC 8259, section 8.1: JSON between systems is UTF-8.
    Optional<EncodedText.Wrong> misfit = new EncodedText(json, StandardCharsets.UTF_8).wrong();
    if (misfit.isPresent()) {
      return misfit.map(wrong -> new Violation("", "must be UTF-8; " + wrong + " isn't"));
    }
    try (JsonParser parser = FACTORY.createParser(json)) {
      return wrong(parser, anyText, mostTokens);
    } catch (JsonProcessingException e) {
      return DoubledMember.of(e)
          .or(() -> Optional.of(new Violation("", "is not JSON: " + e.getOriginalMessage())));
    } catch (IOException e) {
      // Bytes that are no text in any encoding of JSON's.
      return Optional.of(new Violation("", "is not JSON: " + e.getMessage()));
    }
  }

  private static Optional<Violation> wrong(JsonParser parser, boolean anyText, int mostTokens)
      throws IOException {
    int depth = 0;
    int tokens = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (depth == 0 && tokens > 0) {
        return Optional.of(new Violation("", "must be one value and nothing behind it"));
      }
      tokens++;
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      String dear = dear(depth, tokens, mostTokens);
      String expected =
          dear.isEmpty() && !(anyText && token == JsonToken.VALUE_STRING)
              ? expected(parser, token)
              : dear;
      if (!expected.isEmpty()) {
        return Optional.of(new Violation(path(parser.getParsingContext()), expected));
      }
    }
    return Optional.empty();
  }

  private static String dear(int depth, int tokens, int mostTokens) {
    if (depth > DEEPEST) {
      return "must not be nested deeper than " + DEEPEST;
    }
    return tokens > mostTokens ? "must not have more than " + mostTokens + " parts" : "";
  }

  /** What should have been there; empty if it is. */
  private static String expected(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case FIELD_NAME ->
          parser.getTextLength() > LONGEST_NAME
              ? "must not have names longer than " + LONGEST_NAME + " characters"
              : text(parser);
      case VALUE_STRING -> text(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      default -> "";
    };
  }

  private static String text(JsonParser parser) throws IOException {
    return StorableText.isStorable(parser.getText()) ? "" : StorableText.EXPECTED;
  }

  private static String number(JsonParser parser) throws IOException {
    return parser.getTextLength() <= LONGEST_NUMBER
            && Double.isFinite(Double.parseDouble(parser.getText()))
        ? ""
        : "must be a number that a double can hold";
  }

  private static String path(JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String before = path(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? before + "[" + context.getCurrentIndex() + "]" : before;
    }
    String name = context.getCurrentName();
    if (name == null) {
      return before;
    }
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return before.isEmpty() ? Texts.kept(shown) : before + "." + Texts.kept(shown);
  }
}
