package io.echolot.surveys.base.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import jakarta.persistence.AttributeConverter;
import java.nio.charset.StandardCharsets;

/**
 * A record in a column of the type jsonb, as text on its way: Hibernate's own JSON type loses
 * digits of long decimals. The attribute says {@code @ColumnTransformer(write = Document.WRITE)}
 * and reads the column as text.
 */
public abstract class Document<T> implements AttributeConverter<T, String> {

  /** How the text gets into the column; the driver would quote it as a JSON string. */
  public static final String WRITE = "cast(cast(? as text) as jsonb)";

  private final Class<T> type;

  protected Document(Class<T> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    return value == null ? null : json(value);
  }

  @Override
  public T convertToEntityAttribute(String json) {
    return json == null ? null : read(json, type);
  }

  /**
   * The JSON of a record, for a parameter of SQL.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem INVALID if it has characters that can't be
   *     stored: U+0000, or half of a surrogate pair
   */
  public static String json(Object value) {
    return Unstorable.require(new String(ContractsJson.write(value), StandardCharsets.UTF_8));
  }

  /** The record of a JSON column. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return ContractsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
