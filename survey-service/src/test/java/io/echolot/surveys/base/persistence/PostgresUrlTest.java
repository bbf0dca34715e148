package io.echolot.surveys.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresUrlTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db:5432/echolot, postgresql://db:5432/echolot",
    "jdbc:postgresql://db/echolot?sslmode=require, postgresql://db/echolot?sslmode=require",
    "jdbc:postgresql://db/e?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory,"
        + " postgresql://db/e?sslmode=verify-full",
    "jdbc:postgresql://db/e?currentSchema=one&socketTimeout=5, postgresql://db/e?search_path=one",
    "jdbc:postgresql://db/e?socketTimeout=5, postgresql://db/e",
    "jdbc:postgresql://db/e?ApplicationName=x, postgresql://db/e?application_name=x",
  })
  void theReactiveDriverIsToldTheSameInItsOwnWords(String jdbc, String reactive) {
    assertThat(PostgresUrl.reactive(jdbc)).isEqualTo(reactive);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://db/e, DISABLE, false, false",
    "postgresql://db/e?sslmode=require, REQUIRE, false, false",
    "postgresql://db/e?sslmode=verify-ca, VERIFY_CA, true, false",
    "postgresql://db/e?sslmode=verify-full, VERIFY_FULL, true, true",
  })
  void aCertificateIsCheckedAsTheUrlWantsIt(
      String url, SslMode mode, boolean checksAuthority, boolean checksHost) {
    PgConnectOptions server = PostgresPool.checked(PgConnectOptions.fromUri(url));

    assertThat(server.getSslMode()).isEqualTo(mode);
    assertThat(server.getTrustOptions() != null).isEqualTo(checksAuthority);
    assertThat("HTTPS".equals(server.getHostnameVerificationAlgorithm())).isEqualTo(checksHost);
  }
}
