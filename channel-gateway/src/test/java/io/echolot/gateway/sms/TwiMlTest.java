package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class TwiMlTest {

  @Test
  void aReplyIsEscaped() {
    assertThat(TwiMl.messages(List.of("1 < 2 & \"ä\"\n😀")))
        .endsWith("<Response><Message>1 &lt; 2 &amp; \"ä\"\n😀</Message></Response>");
  }

  @Test
  void eachPartIsAMessageOfItsOwn() {
    assertThat(TwiMl.messages(List.of("a", "b")))
        .endsWith("<Response><Message>a</Message><Message>b</Message></Response>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u000b", "\ufffe", "\uffff", "\u0000", "\u0008", "\ud800", "\udc00", "\u001f"})
  void whatXmlCannotHoldIsLeftOut(String character) throws Exception {
    String xml = TwiMl.messages(List.of("ä" + character + "😀"));

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertThat(document.getDocumentElement().getTextContent()).isEqualTo("ä😀");
  }

  @Test
  void silenceIsAnEmptyResponse() {
    assertThat(TwiMl.messages(List.of()))
        .startsWith("<?xml")
        .matches("(?s).*\\?>\\s*<Response ?/>");
  }
}
