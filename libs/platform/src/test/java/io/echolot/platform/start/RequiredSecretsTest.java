package io.echolot.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredSecretsTest {

  private static final RequiredSecrets SECRETS =
      RequiredSecrets.of(
          RequiredSecret.ofCharacters("signing", 32),
          RequiredSecret.ofKeys("sealing", 4),
          RequiredSecret.given("client"));

  private static final Map<String, String> GOOD =
      Map.of(
          "signing", "x".repeat(32),
          "sealing", "YWJjZA==, ZWZnaA==",
          "client", "s");

  private static List<String> faults(Map<String, String> configuration) {
    return SECRETS.faults(key -> Optional.ofNullable(configuration.get(key)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signing | 12345                            | signing needs at least 32 characters",
        "signing | 1234567890123456789012345678901  | signing needs at least 32 characters",
        "signing | '                                        ' | signing needs at least 32 characters",
        "signing |                                  | signing is missing: it needs at least 32 characters",
        "sealing | no base64!                       | sealing must be keys of 4 bytes in Base64, with commas between, none of them twice",
        "sealing | c2hvcnQ=                         | sealing must be keys of 4 bytes in Base64, with commas between, none of them twice",
        "sealing | 'YWJjZA==,'                      | sealing must be keys of 4 bytes in Base64, with commas between, none of them twice",
        "sealing | 'YWJjZA==,YWJjZA=='              | sealing must be keys of 4 bytes in Base64, with commas between, none of them twice",
        "sealing |                                  | sealing is missing: it must be keys of 4 bytes in Base64, with commas between, none of them twice",
        "client  | '  '                             | client must not be empty",
        "client  |                                  | client is missing: it must not be empty",
      })
  void eachFaultNamesTheSecretAndNotItsValue(String key, String value, String fault) {
    Map<String, String> configuration = new HashMap<>(GOOD);
    configuration.put(key, value);

    assertThat(faults(configuration)).containsExactly(fault);
  }

  @Test
  void allFaultsAreToldAtOnceAndNoneOfGoodSecrets() {
    assertThat(faults(Map.of())).hasSize(3);
    assertThat(faults(GOOD)).isEmpty();
  }
}
