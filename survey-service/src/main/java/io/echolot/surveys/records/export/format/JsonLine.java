package io.echolot.surveys.records.export.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.echolot.contracts.feedback.Writer;
import io.echolot.surveys.records.response.TaggedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * A response as a line of JSON in which every member is written, also an empty one: programs take
 * the columns of a file from its first lines, and pass over what comes later.
 */
public final class JsonLine {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new EveryMember())
          .addModule(new SimpleModule("times").addSerializer(new Time()))
          .build();

  private JsonLine() {}

  public static byte[] of(TaggedResponse response) {
    try {
      return MAPPER.writeValueAsBytes(response.json(MAPPER));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class EveryMember extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated member) {
      // Only the log says who wrote it.
      return Writer.class.isAssignableFrom(member.getRawType())
          ? super.findPropertyInclusion(member)
          : JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
    }
  }

  private static final class Time extends StdSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    Time() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(CsvRows.UTC_TIME.format(time));
    }
  }
}
