package io.echolot.surveys.customer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.ContractsJson;
import io.echolot.surveys.customer.CustomerBody;
import java.util.ArrayList;
import java.util.List;

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
    ObjectMapper mapper = ContractsJson.mapper();
    try {
      JsonNode json = mapper.readTree(line);
      CustomerBody body = mapper.treeToValue(json, CustomerBody.class);
      return json.isObject()
          ? new CustomerLine(number, json.path("id").asText(""), body, "")
          : CustomerLine.unreadable(number, "must be a JSON object");
    } catch (JsonProcessingException e) {
      return CustomerLine.unreadable(number, "can't be read: " + e.getOriginalMessage());
    }
  }
}
