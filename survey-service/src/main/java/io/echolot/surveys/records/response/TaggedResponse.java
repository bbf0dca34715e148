package io.echolot.surveys.records.response;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.echolot.contracts.feedback.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A response with what people put on it, which the log doesn't know. Its JSON is that of the
 * response with {@code tags} beside its other members.
 *
 * @param tags in the order of the alphabet; left out of the JSON if there are none
 */
@JsonSerialize(using = TaggedResponse.Json.class)
@Schema(allOf = {Response.class, TaggedResponse.Tags.class})
public record TaggedResponse(
    @JsonIgnore @Schema(hidden = true) Response response,
    @Schema(hidden = true) List<String> tags) {

  private static final String TAGS = "tags";

  public TaggedResponse {
    tags = List.copyOf(tags);
  }

  /** What is told beside the response. */
  @Schema(name = "ResponseTags")
  public record Tags(List<String> tags) {}

  /** All of its JSON, also if there are no tags. */
  public ObjectNode json(ObjectMapper mapper) {
    ObjectNode json = mapper.valueToTree(response);
    ArrayNode all = json.putArray(TAGS);
    tags.forEach(all::add);
    return json;
  }

  static final class Json extends StdSerializer<TaggedResponse> {

    private static final long serialVersionUID = 1L;

    Json() {
      super(TaggedResponse.class);
    }

    @Override
    public void serialize(TaggedResponse tagged, JsonGenerator to, SerializerProvider provider)
        throws IOException {
      ObjectNode json = tagged.json((ObjectMapper) to.getCodec());
      if (tagged.tags().isEmpty()) {
        json.remove(TAGS);
      }
      to.writeTree(json);
    }
  }
}
