package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioConfigTest {

  private static final int ENVIRONMENT_ORDINAL = 300;

  private static TwilioConfig of(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withSources(new EnvConfigSource(environment, ENVIRONMENT_ORDINAL))
        .withMapping(TwilioConfig.class)
        .build()
        .getConfigMapping(TwilioConfig.class);
  }

  @Test
  void accountsComeByTheEnvironmentWithTheirSidAsItIs() {
    TwilioConfig config =
        of(
            Map.of(
                "ECHOLOT_TWILIO_ACCOUNTS_0__SID", "AC0123456789abcdef0123456789abcdef",
                "ECHOLOT_TWILIO_ACCOUNTS_0__AUTH_TOKEN", "one",
                "ECHOLOT_TWILIO_ACCOUNTS_1__SID", "ACfedcba9876543210fedcba9876543210",
                "ECHOLOT_TWILIO_ACCOUNTS_1__AUTH_TOKEN", "two",
                "ECHOLOT_TWILIO_ACCOUNTS_1__REPLIES_TO_STOP", "false"));

    assertThat(config.accounts())
        .extracting(TwilioConfig.Account::sid)
        .containsExactly(
            "AC0123456789abcdef0123456789abcdef", "ACfedcba9876543210fedcba9876543210");
    assertThat(config.accounts())
        .extracting(TwilioConfig.Account::authToken)
        .containsExactly("one", "two");
    assertThat(config.accounts())
        .extracting(TwilioConfig.Account::repliesToStop)
        .containsExactly(true, false);
  }

  @Test
  void withoutConfigurationNoAccountIsTaken() {
    assertThat(of(Map.of()).accounts()).isEmpty();
  }

  @Test
  void anAccountWithoutATokenIsNoAccount() {
    assertThatThrownBy(
            () ->
                of(
                    Map.of(
                        "ECHOLOT_TWILIO_ACCOUNTS_0__SID",
                        "AC0",
                        "ECHOLOT_TWILIO_ACCOUNTS_0__AUTH_TOKEN",
                        "")))
        .isInstanceOf(ConfigValidationException.class);
  }
}
