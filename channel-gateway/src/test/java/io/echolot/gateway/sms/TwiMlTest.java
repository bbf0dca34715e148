package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwiMlTest {

  @Test
  void aReplyIsEscaped() {
    assertThat(TwiMl.message("1 < 2 & \"ä\"\n😀"))
        .endsWith("<Response><Message>1 &lt; 2 &amp; \"ä\"\n😀</Message></Response>");
  }

  @Test
  void silenceIsAnEmptyResponse() {
    assertThat(TwiMl.message("")).startsWith("<?xml").matches("(?s).*\\?>\\s*<Response ?/>");
  }
}
