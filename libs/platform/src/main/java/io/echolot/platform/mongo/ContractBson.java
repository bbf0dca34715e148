package io.echolot.platform.mongo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/**
 * The form in MongoDB of what crosses a border: its JSON, member by member. It is written as bytes
 * at once, without a text or a tree between, and no member's name means anything to it, as {@code
 * $date} does to MongoDB's own reader of JSON.
 */
public final class ContractBson {

  private ContractBson() {}

  /** The document of a contract. */
  public static RawBsonDocument of(Object contract) {
    byte[] json = ContractsJson.write(contract);
    BasicOutputBuffer buffer = new BasicOutputBuffer(2 * json.length);
    try (JsonParser from = ContractsJson.mapper().createParser(json);
        BsonBinaryWriter to = new BsonBinaryWriter(buffer)) {
      for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
        copy(token, from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getSize());
  }

  private static void copy(JsonToken token, JsonParser from, BsonBinaryWriter to)
      throws IOException {
    switch (token) {
      case START_OBJECT -> to.writeStartDocument();
      case END_OBJECT -> to.writeEndDocument();
      case START_ARRAY -> to.writeStartArray();
      case END_ARRAY -> to.writeEndArray();
      case FIELD_NAME -> to.writeName(from.currentName());
      case VALUE_STRING -> to.writeString(from.getText());
      case VALUE_NUMBER_INT -> whole(from, to);
      case VALUE_NUMBER_FLOAT -> to.writeDouble(from.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> to.writeNull();
      default -> throw new IllegalStateException("JSON has no " + token);
    }
  }

  private static void whole(JsonParser from, BsonBinaryWriter to) throws IOException {
    switch (from.getNumberType()) {
      case INT -> to.writeInt32(from.getIntValue());
      case LONG -> to.writeInt64(from.getLongValue());
      default -> to.writeDouble(from.getDoubleValue());
    }
  }
}
