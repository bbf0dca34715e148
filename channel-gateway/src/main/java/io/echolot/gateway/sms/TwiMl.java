package io.echolot.gateway.sms;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Twilio's markup, as far as a reply needs it. Source: Twilio, "TwiML for Programmable Messaging".
 */
final class TwiMl {

  private TwiMl() {}

  /** A reply of some messages; silence if there are none. */
  static String messages(List<String> texts) {
    StringWriter xml = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
      writer.writeStartDocument("UTF-8", "1.0");
      if (texts.isEmpty()) {
        writer.writeEmptyElement("Response");
      } else {
        writer.writeStartElement("Response");
        for (String text : texts) {
          writer.writeStartElement("Message");
          writer.writeCharacters(storable(text));
          writer.writeEndElement();
        }
        writer.writeEndElement();
      }
      writer.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return xml.toString();
  }

  /** Without the characters that XML 1.0 can't hold, not even escaped (section 2.2, Char). */
  private static String storable(String text) {
    return text.codePoints()
        .filter(TwiMl::isChar)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isChar(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
