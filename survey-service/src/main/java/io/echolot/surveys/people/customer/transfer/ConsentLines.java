package io.echolot.surveys.people.customer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.Channel;
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

  /** What a column says, by the end of its name. */
  private static final Map<String, String> PARTS =
      Map.of("", "state", ".at", "at", ".text", "text", ".proof", "proof");

  ConsentLines {
    consents = consents == null ? List.of() : List.copyOf(consents);
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
    for (Channel channel : Consent.CHANNELS) {
      String column = COLUMN + channel.wireName();
      ObjectNode entry = alone.objectNode();
      PARTS.forEach(
          (end, part) -> {
            String value = row.remove(column + end);
            if (value != null) {
              entry.put(part, value);
            }
          });
      if (!entry.isEmpty()) {
        String path = MEMBER + "[" + consents.size() + "].";
        // Those too that aren't there: they may be what is missing.
        PARTS.forEach((end, part) -> columns.put(path + part, column + end));
        consents.add(entry.put("channel", channel.wireName()));
      }
    }
    return read(alone);
  }

  private static List<ConsentEntry> read(ObjectNode alone) throws JsonProcessingException {
    return RequestJson.mapper().treeToValue(alone, ConsentLines.class).consents();
  }
}
