package io.echolot.surveys.base.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.echolot.contracts.condition.Condition;
import io.echolot.platform.strict.KeptValue;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;

/**
 * Reads the conditions of bodies: a member that is none of theirs is refused like that of any
 * record, with its path. Those of topics stay tolerant.
 */
@Singleton
public class StrictConditions implements ObjectMapperCustomizer {

  private static final List<List<String>> FORMS =
      List.of(List.of("all"), List.of("any"), List.of("not"), List.of("ref", "op", "value"));

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule("conditions").addDeserializer(Condition.class, new Reader()));
  }

  private static final class Reader extends StdDeserializer<Condition> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(Condition.class);
    }

    @Override
    public Condition deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      JsonNode node = context.readTree(json);
      refuseUnknown(node, json);
      try {
        KeptValue.requireKept(node);
        return Condition.of(node);
      } catch (IllegalArgumentException e) {
        throw ValueInstantiationException.from(
            json, e.getMessage(), context.constructType(Condition.class), e);
      }
    }
  }

  private static void refuseUnknown(JsonNode condition, JsonParser json)
      throws JsonMappingException {
    List<String> form =
        FORMS.stream().filter(names -> condition.has(names.get(0))).findFirst().orElse(List.of());
    for (Entry<String, JsonNode> member : condition.properties()) {
      String name = member.getKey();
      if (!form.isEmpty() && !form.contains(name)) {
        throw UnrecognizedPropertyException.from(
            json, Condition.class, name, new ArrayList<Object>(form));
      }
      if (!name.equals("value")) {
        within(member.getValue(), name, json);
      }
    }
  }

  private static void within(JsonNode inner, String name, JsonParser json)
      throws JsonMappingException {
    try {
      if (inner.isObject()) {
        refuseUnknown(inner, json);
      }
      for (int i = 0; inner.isArray() && i < inner.size(); i++) {
        element(inner.get(i), i, json);
      }
    } catch (JsonMappingException e) {
      throw JsonMappingException.wrapWithPath(e, Condition.class, name);
    }
  }

  private static void element(JsonNode inner, int index, JsonParser json)
      throws JsonMappingException {
    try {
      refuseUnknown(inner, json);
    } catch (JsonMappingException e) {
      throw JsonMappingException.wrapWithPath(e, List.of(), index);
    }
  }
}
