package io.echolot.surveys.people.customer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.platform.strict.RequestJson;
import io.echolot.surveys.people.consent.Consent;
import io.echolot.surveys.people.consent.ConsentEntry;
import java.util.List;
import java.util.Map;

/**
 * Reads what a line says of consent: the member {@code consents} of JSON, or the columns {@code
 * consent.sms}, {@code consent.sms.at}, {@code consent.sms.text} and {@code consent.sms.proof}.
 */
record ConsentLines(List<ConsentEntry> consents) {

  private static final String MEMBER = "consents";
  private static final String COLUMN = "consent.";
  private static final List<String> DETAILS = List.of("at", "text", "proof");

  ConsentLines {
    consents = consents == null ? List.of() : consents.stream().toList();
  }

  /** Takes the member out of a line. */
  static List<ConsentEntry> taken(ObjectNode line) throws JsonProcessingException {
    ObjectNode alone = RequestJson.mapper().createObjectNode();
    JsonNode consents = line.remove(MEMBER);
    if (consents != null) {
      alone.set(MEMBER, consents);
    }
    return read(alone);
  }

  /**
   * Takes the columns out of a row.
   *
   * @param columns gets what the file calls the members, by their paths
   */
  static List<ConsentEntry> taken(Map<String, String> row, Map<String, String> columns)
      throws JsonProcessingException {
    ObjectNode alone = RequestJson.mapper().createObjectNode();
    ArrayNode consents = alone.putArray(MEMBER);
    Consent.CHANNELS.forEach(
        channel -> {
          String path = MEMBER + "[" + consents.size() + "].";
          ObjectNode entry = RequestJson.mapper().createObjectNode();
          take(row, COLUMN + channel.wireName(), "state", path, entry, columns);
          for (String detail : DETAILS) {
            take(row, COLUMN + channel.wireName() + "." + detail, detail, path, entry, columns);
          }
          if (!entry.isEmpty()) {
            // Where a detail stands alone, the state is missing in its column.
            columns.put(path + "state", COLUMN + channel.wireName());
            consents.add(entry.put("channel", channel.wireName()));
          }
        });
    return read(alone);
  }

  private static void take(
      Map<String, String> row,
      String column,
      String member,
      String path,
      ObjectNode entry,
      Map<String, String> columns) {
    String value = row.remove(column);
    if (value != null) {
      entry.put(member, value);
      columns.put(path + member, column);
    }
  }

  private static List<ConsentEntry> read(ObjectNode alone) throws JsonProcessingException {
    return RequestJson.mapper().treeToValue(alone, ConsentLines.class).consents();
  }
}
