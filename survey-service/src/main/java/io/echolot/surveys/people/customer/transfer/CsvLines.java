package io.echolot.surveys.people.customer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.UnreadableBodyMapper;
import io.echolot.surveys.people.consent.ConsentEntry;
import io.echolot.surveys.people.customer.CustomerBody;
import io.echolot.surveys.people.customer.identity.Identity;
import io.echolot.surveys.people.customer.identity.IdentityKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Reads comma-separated values (RFC 4180) with a header: {@code id}, {@code language}, the kinds of
 * identities, consents ({@link ConsentLines}), and attributes by their keys. An empty field says
 * nothing; a row with an identity replaces all identities of its customer.
 */
final class CsvLines {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setIgnoreEmptyLines(true)
          .get();

  private static final Pattern LINE = Pattern.compile("line:? (\\d+)");

  private CsvLines() {}

  static List<CustomerLine> read(String text) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      List<CustomerLine> lines = new ArrayList<>();
      for (CSVRecord row : parser) {
        int number = Math.toIntExact(row.getRecordNumber()) + 1;
        lines.add(
            row.isConsistent()
                ? line(number, stripped(row.toMap()))
                : CustomerLine.unreadable(
                    number, new Violation("", "must have as many fields as the header")));
      }
      return lines;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Problem.INVALID.because(
          "Nothing was stored.", List.of(new Violation("", "is no CSV: " + why(e))));
    }
  }

  /** Spaces around fields are nobody's; the parser's own trimming takes U+0000 away as well. */
  private static Map<String, String> stripped(Map<String, String> row) {
    Map<String, String> fields = new LinkedHashMap<>();
    row.forEach(
        (column, field) -> {
          if (fields.put(column.strip(), field.strip()) != null) {
            throw new IllegalArgumentException("header");
          }
        });
    return fields;
  }

  /** In words for who made the file; the parser's own name classes. */
  private static String why(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String told = String.valueOf(cause.getMessage());
    Matcher line = LINE.matcher(told);
    String where = line.find() ? " (line " + line.group(1) + ")" : "";
    if (told.contains("EOF reached before encapsulated token finished")) {
      return "a quote isn't closed" + where;
    }
    if (told.contains("between encapsulated token and delimiter")) {
      return "something stands between a closing quote and the next comma" + where;
    }
    return told.contains("header") ? "the header has a column twice, or without a name" : told;
  }

  private static CustomerLine line(int number, Map<String, String> fields) {
    Map<String, AnswerValue> attributes = new LinkedHashMap<>();
    List<Identity> identities = new ArrayList<>();
    fields.values().removeIf(String::isEmpty);
    String id = fields.getOrDefault("id", "");
    String language = fields.get("language");
    fields.remove("id");
    fields.remove("language");
    Map<String, String> columns = new HashMap<>();
    List<ConsentEntry> consents;
    try {
      consents = ConsentLines.taken(fields, columns);
    } catch (JsonMappingException e) {
      Violation wrong = UnreadableBodyMapper.violation(e);
      String column = columns.getOrDefault(wrong.field(), wrong.field());
      return CustomerLine.unreadable(number, new Violation(column, wrong.message()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    for (IdentityKind kind : IdentityKind.values()) {
      String value = fields.remove(kind.wireName());
      if (value != null) {
        columns.put("identities[" + identities.size() + "].value", kind.wireName());
        identities.add(new Identity(kind, value));
      }
    }
    fields.forEach(
        (key, value) -> {
          columns.put("attributes." + key, key);
          attributes.put(key, new AnswerValue.Text(value));
        });
    return new CustomerLine(
        number,
        id,
        new CustomerBody(language, attributes, identities.isEmpty() ? null : identities),
        List.of(),
        consents,
        columns);
  }
}
