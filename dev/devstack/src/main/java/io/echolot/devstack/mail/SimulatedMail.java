package io.echolot.devstack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Optional;

/**
 * An e-mail as its recipient sees it.
 *
 * @param to the recipient's address
 * @param from who sent it, with the name
 * @param subject its subject; may be empty
 * @param text its plain text; may be empty
 * @param html its HTML; empty if it has none
 * @param stop where a mail program's button leads by which one gets no more; empty for none
 */
public record SimulatedMail(
    String to, String from, String subject, String text, String html, String stop) {

  static SimulatedMail of(MimeMessage mail) throws MessagingException, IOException {
    String[] stop = mail.getHeader("List-Unsubscribe");
    return new SimulatedMail(
        mail.getRecipients(RecipientType.TO)[0].toString(),
        MimeUtility.decodeText(mail.getFrom()[0].toString()),
        Optional.ofNullable(mail.getSubject()).orElse(""),
        part(mail, "text/plain"),
        part(mail, "text/html"),
        stop == null ? "" : stop[0].replaceAll("[<>]", ""));
  }

  private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
    if (mail.isMimeType(type)) {
      return mail.getContent().toString();
    }
    if (mail.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType(type)) {
          return part.getContent().toString();
        }
      }
    }
    return "";
  }
}
