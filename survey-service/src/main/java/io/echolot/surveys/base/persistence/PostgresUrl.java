package io.echolot.surveys.base.persistence;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One address of PostgreSQL for both of its drivers: the reactive one is given that of JDBC in its
 * own words. Of the parameters it gets those that mean something to it.
 */
@Priority(Priorities.APPLICATION)
public class PostgresUrl implements ConfigSourceInterceptor {

  private static final long serialVersionUID = 1L;

  private static final String PREFIX = "jdbc:";
  private static final String URL = "quarkus.datasource.reactive.url";

  /** By JDBC's names. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "sslmode",
          "sslmode",
          "currentSchema",
          "search_path",
          "ApplicationName",
          "application_name");

  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    boolean isOfJdbc =
        name.equals(URL)
            && value != null
            && value.getValue() != null
            && value.getValue().startsWith(PREFIX);
    return isOfJdbc ? value.withValue(reactive(value.getValue())) : value;
  }

  /** The address as the reactive driver takes it. */
  static String reactive(String jdbcUrl) {
    String url = jdbcUrl.substring(PREFIX.length());
    int question = url.indexOf('?');
    if (question < 0) {
      return url;
    }
    String known =
        parameters(url).entrySet().stream()
            .filter(one -> PARAMETERS.containsKey(one.getKey()))
            .map(one -> PARAMETERS.get(one.getKey()) + "=" + one.getValue())
            .collect(Collectors.joining("&"));
    return url.substring(0, question) + (known.isEmpty() ? "" : "?" + known);
  }

  private static Map<String, String> parameters(String url) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String one : url.substring(url.indexOf('?') + 1).split("&")) {
      int equals = one.indexOf('=');
      if (equals > 0) {
        parameters.put(one.substring(0, equals), one.substring(equals + 1));
      }
    }
    return parameters;
  }
}
