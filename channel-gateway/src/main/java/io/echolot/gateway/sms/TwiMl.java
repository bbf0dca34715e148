package io.echolot.gateway.sms;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Twilio's markup, as far as a reply needs it. Source: Twilio, "TwiML for Programmable Messaging".
 */
final class TwiMl {

  private TwiMl() {}

  /** A reply of one message; of none if {@code text} is empty. */
  static String message(String text) {
    StringWriter xml = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
      writer.writeStartDocument("UTF-8", "1.0");
      if (text.isEmpty()) {
        writer.writeEmptyElement("Response");
      } else {
        writer.writeStartElement("Response");
        writer.writeStartElement("Message");
        writer.writeCharacters(text);
        writer.writeEndElement();
        writer.writeEndElement();
      }
      writer.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return xml.toString();
  }
}
