package io.echolot.surveys.people.customer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.DoubledMember;
import io.echolot.platform.strict.RequestJson;
import io.echolot.platform.strict.UnreadableBodyMapper;
import io.echolot.surveys.people.consent.ConsentEntry;
import io.echolot.surveys.people.customer.CustomerBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads newline-delimited JSON (ndjson), in which each line is a customer. */
final class JsonLines {

  private JsonLines() {}

  static List<CustomerLine> read(String text) {
    List<CustomerLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        lines.add(read(number, line));
      }
    }
    return lines;
  }

  private static CustomerLine read(int number, String line) {
    ObjectMapper mapper = RequestJson.mapper();
    try {
      if (!(mapper.readTree(line) instanceof ObjectNode json)) {
        return CustomerLine.unreadable(number, new Violation("", "must be a JSON object"));
      }
      JsonNode id = json.remove("id");
      List<ConsentEntry> consents = ConsentLines.taken(json);
      CustomerBody body = mapper.treeToValue(json, CustomerBody.class);
      return new CustomerLine(
          number, id == null ? "" : id.asText(""), body, List.of(), consents, Map.of());
    } catch (JsonMappingException e) {
      return CustomerLine.unreadable(number, UnreadableBodyMapper.violation(e));
    } catch (JsonProcessingException e) {
      Violation noJson = new Violation("", "can't be read: " + e.getOriginalMessage());
      return CustomerLine.unreadable(number, DoubledMember.of(e).orElse(noJson));
    }
  }
}
