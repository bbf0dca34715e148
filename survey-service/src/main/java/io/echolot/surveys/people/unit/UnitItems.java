package io.echolot.surveys.people.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.RequestJson;
import io.echolot.platform.strict.UnreadableBodyMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * The units of an import, read one by one, so that each that is none is told.
 *
 * @param units those that could be read
 * @param violations what is wrong with the others, each with its path
 */
record UnitItems(List<Unit> units, List<Violation> violations) {

  static UnitItems read(List<JsonNode> items) {
    List<Unit> units = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = "[" + i + "]";
      JsonNode item = items.get(i);
      if (item == null || !item.isObject()) {
        violations.add(new Violation(place, "must be a unit"));
        continue;
      }
      try {
        units.add(RequestJson.mapper().treeToValue(item, Unit.class));
      } catch (JsonMappingException e) {
        Violation wrong = UnreadableBodyMapper.violation(e);
        violations.add(
            new Violation(
                wrong.field().isEmpty() ? place : place + "." + wrong.field(), wrong.message()));
      } catch (JsonProcessingException e) {
        violations.add(new Violation(place, "must be a unit"));
      }
    }
    return new UnitItems(List.copyOf(units), List.copyOf(violations));
  }
}
