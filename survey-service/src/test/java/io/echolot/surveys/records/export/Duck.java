package io.echolot.surveys.records.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** Another program that reads our files. */
public final class Duck {

  private Duck() {}

  /**
   * All cells, row by row.
   *
   * @param select SQL in which {@code FILE} stands for the file
   */
  public static List<String> read(Path file, String select) throws SQLException {
    List<String> cells = new ArrayList<>();
    // Not by DriverManager: in Quarkus's tests the driver is another class loader's.
    try (Connection duck = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement sql = duck.createStatement();
        ResultSet rows = sql.executeQuery(select.replace("FILE", "'" + file + "'"))) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
      }
    }
    return cells;
  }
}
