package io.echolot.surveys;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.platform.Problem;
import io.echolot.surveys.schema.PostgresAway;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Plain SQL on the current transaction's connection, with records as JSON columns.
 *
 * @param database the service's only database
 */
public record JsonRows(DataSource database) {

  /**
   * What is escaped in JSON, read from left to right: a whole pair of surrogates, then what no text
   * in PostgreSQL holds (U+0000, or half of a pair), then anything else.
   */
  private static final Pattern ESCAPED =
      Pattern.compile(
          "\\\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}"
              + "|(u0000|u[dD][89a-fA-F][0-9a-fA-F]{2})"
              + "|.)");

  /** PostgreSQL's "character_not_in_repertoire", e.g. for U+0000. */
  private static final String UNTRANSLATABLE = "22021";

  /** Reads one row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(Row<T> row, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  public <T> Optional<T> first(Row<T> row, String sql, Object... parameters) {
    return list(row, sql, parameters).stream().findFirst();
  }

  /**
   * How many rows the statement changed.
   *
   * @throws DuplicateRow if another row has what only one may have
   */
  public int update(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** What a caller sent may hold what no text in PostgreSQL can, or what another row has. */
  private static RuntimeException failed(SQLException e) {
    if (DuplicateRow.is(e)) {
      return DuplicateRow.of(e);
    }
    if (PostgresAway.isOne(e)) {
      return Problem.unavailable("Send the same again.");
    }
    return UNTRANSLATABLE.equals(e.getSQLState()) ? unstorable() : new IllegalStateException(e);
  }

  private static RuntimeException unstorable() {
    return Problem.INVALID.because("A text holds a character that can't be stored.", List.of());
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /**
   * The text for a parameter {@code ?::jsonb}.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it has
   *     characters that can't be stored: U+0000, or half of a surrogate pair
   */
  public static String json(Object contract) {
    String json = new String(ContractsJson.write(contract), StandardCharsets.UTF_8);
    if (ESCAPED.matcher(json).results().anyMatch(escaped -> escaped.group(1) != null)) {
      throw unstorable();
    }
    return json;
  }

  /** The record of a JSON column. */
  public static <T> T parse(String json, Class<T> type) {
    try {
      return ContractsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
