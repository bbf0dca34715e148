package io.echolot.gateway.email;

import io.echolot.contracts.account.SmtpNames;
import io.echolot.contracts.channel.Brand;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.OutgoingMail;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.page.PageLink;
import io.echolot.gateway.page.draw.Templates;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.language.ReaderLanguages;
import io.echolot.gateway.page.share.EmailQuestions;
import io.echolot.gateway.page.share.EmailView;
import io.echolot.gateway.page.stop.StopLinks;
import io.echolot.gateway.page.stop.StopRequest;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.gateway.published.TenantPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes e-mails of messages: plain text as it was written, and HTML in which the survey's first
 * question stands in the place of the link. How to get no more stands in both, and in the header
 * for mail programs' own button (RFC 2369, RFC 8058).
 */
@ApplicationScoped
class EmailRendering {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String FONT = "Arial, sans-serif";

  private final PublishedSurveys surveys;
  private final TenantPolicies policies;
  private final EmailQuestions questions;
  private final Templates templates;
  private final StopLinks stops;
  private final Clock clock;

  EmailRendering(
      PublishedSurveys surveys,
      TenantPolicies policies,
      EmailQuestions questions,
      Templates templates,
      StopLinks stops,
      Clock clock) {
    this.surveys = surveys;
    this.policies = policies;
    this.questions = questions;
    this.templates = templates;
    this.stops = stops;
    this.clock = clock;
  }

  /**
   * The e-mail.
   *
   * @throws MessagingException if an address or a header can't be written
   */
  IdentifiedMail of(KnownAccount account, OutgoingMessage message) throws MessagingException {
    String from = message.route().from();
    Brand brand = policies.of(message.tenant()).brand();
    IdentifiedMail mail = new IdentifiedMail(message.id() + from.substring(from.lastIndexOf('@')));
    mail.setFrom(sender(from, account, brand));
    mail.setRecipient(RecipientType.TO, new InternetAddress(message.route().to(), true));
    mail.setSubject(message.mail().subject(), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    // Whoever is away need not tell us (RFC 3834, section 5).
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (message.purpose() == MessagePurpose.TEST) {
      mail.setText(message.text(), UTF_8);
    } else {
      String stop = stops.of(request(message));
      mail.setHeader("List-Unsubscribe", "<" + stop + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      mail.setContent(parts(message, brand, stop));
    }
    mail.saveChanges();
    return mail;
  }

  private static InternetAddress sender(String from, KnownAccount account, Brand brand)
      throws MessagingException {
    String name = account.account().settings().getOrDefault(SmtpNames.SENDER_NAME, "");
    try {
      return new InternetAddress(from, name.isEmpty() ? brand.name() : name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("UTF-8 is everywhere", e);
    }
  }

  private static StopRequest request(OutgoingMessage message) {
    return new StopRequest(
        message.tenant(), message.route().to(), message.id().toString(), message.language());
  }

  private MimeMultipart parts(OutgoingMessage message, Brand brand, String stop)
      throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(plain(message, brand, stop), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(html(message, brand, stop), UTF_8, "html");
    // The best comes last (RFC 2046, section 5.1.4).
    return new MimeMultipart("alternative", plain, html);
  }

  private static String plain(OutgoingMessage message, Brand brand, String stop) {
    Map<String, String> words = PageTexts.of(message.language()).all();
    List<String> foot =
        Stream.of(
                line(words.get("imprint"), brand.imprint()),
                line(words.get("privacy"), brand.privacy()),
                line(words.get("stopLink"), stop))
            .flatMap(Optional::stream)
            .toList();
    return message.text() + "\n\n-- \n" + String.join("\n", foot) + "\n";
  }

  private static Optional<String> line(String what, String url) {
    return url.isEmpty() ? Optional.empty() : Optional.of(what + ": " + url);
  }

  private String html(OutgoingMessage message, Brand brand, String stop) {
    OutgoingMail mail = message.mail();
    Optional<EmailView> question = question(message, brand);
    String[] text =
        question.isPresent()
            ? message.text().split(Pattern.quote(mail.link()), 2)
            : new String[] {message.text()};
    return templates.draw(
        "inviting.html",
        "view",
        new InvitingView(
            message.language(),
            PageTexts.direction(message.language()),
            mail.subject(),
            question.map(EmailView::font).orElse(FONT),
            paragraphs(text[0]),
            question.map(view -> templates.draw("email.html", "view", view)).orElse(""),
            text.length > 1 ? paragraphs(text[1]) : List.of(),
            stop,
            PageTexts.of(message.language()).all()));
  }

  /** The first question, where the survey is open and there is a link to it. */
  private Optional<EmailView> question(OutgoingMessage message, Brand brand) {
    OutgoingMail mail = message.mail();
    Optional<PublishedSurvey> survey = surveys.newest(message.tenant(), mail.survey());
    if (mail.link().isEmpty() || survey.isEmpty()) {
      return Optional.empty();
    }
    String[] link = mail.link().split("\\?", 2);
    String language = ReaderLanguages.PARAMETER + "=" + message.language();
    PageLink arrival = PageLink.of(language + "&" + (link.length > 1 ? link[1] : ""), List.of());
    return questions.view(survey.get(), arrival, link[0], brand, isTheSameForAll(survey.get()));
  }

  /**
   * Whether everybody is asked the same first: what the personal link says of its holder isn't
   * known here, and may lead elsewhere.
   */
  private static boolean isTheSameForAll(PublishedSurvey survey) {
    for (Question question : survey.questions()) {
      if (!question.showIf().equals(Condition.ALWAYS)) {
        return false;
      }
      if (question.kind().isAnswered()) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> paragraphs(String text) {
    return Stream.of(text.strip().split("\\n\\s*\\n"))
        .filter(paragraph -> !paragraph.isBlank())
        .map(paragraph -> paragraph.strip().lines().toList())
        .toList();
  }
}
