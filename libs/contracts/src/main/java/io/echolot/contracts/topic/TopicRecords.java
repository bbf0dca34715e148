package io.echolot.contracts.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Instants;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.audit.AuditEntry;
import io.echolot.contracts.audit.AuditLine;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.Contact;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Mention;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.unit.OrgUnit;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What a record of a topic must be for anybody to process it. Members that a newer version adds are
 * passed over; a constant that it adds makes the record unfit for this version, and the newer one
 * can take it from the dead letters. All throw {@link UnfitRecord}.
 */
public final class TopicRecords {

  /** Longer than any key of ours, and short enough to be indexed by every store. */
  private static final int LONGEST_KEY = 512;

  private static final int HIGHEST_SCORE = 10;

  private TopicRecords() {}

  /**
   * A key that a store can hold and that names a tenant: {@code tenant/rest}, without control
   * characters.
   */
  public static String key(String key) {
    int slash = key.indexOf('/');
    if (slash <= 0 || slash == key.length() - 1) {
      throw new UnfitRecord(SetAsideReason.WRONG_KEY, "The key is not of the form tenant/id.");
    }
    return storable(key);
  }

  /** A key of {@link Topics#TENANTS} that a store can hold. */
  public static String tenantKey(String key) {
    return storable(key);
  }

  private static String storable(String key) {
    if (key.isEmpty()
        || key.length() > LONGEST_KEY
        || key.chars().anyMatch(Character::isISOControl)) {
      throw new UnfitRecord(
          SetAsideReason.WRONG_KEY,
          "The key is empty, longer than " + LONGEST_KEY + " or holds control characters.");
    }
    return key;
  }

  /** A record of {@link Topics#FEEDBACK} that is no tombstone. */
  public static FeedbackRecord feedback(String key, byte[] value) {
    key(key);
    FeedbackRecord record = read(value, FeedbackRecord.class);
    present("tenant", record.tenant());
    present("id", record.id());
    same(key, record.topicKey());
    if (record.revision() < 1) {
      throw new UnfitRecord(SetAsideReason.MISSING_MEMBER, "There is no revision from 1 upwards.");
    }
    present("language", record.language());
    time("receivedAt", record.receivedAt());
    if (record instanceof Response response) {
      check(response);
    } else {
      check((Mention) record);
    }
    return record;
  }

  private static void check(Response response) {
    present("surveyId", response.surveyId());
    present("surveyKey", response.surveyKey());
    present("channel", response.channel());
    present("touchpoint", response.touchpoint());
    present("stage", response.stage());
    present("state", response.state());
    present("respondent", response.respondent());
    time("startedAt", response.startedAt());
    time("answeredAt", response.answeredAt());
    for (Answer answer : response.answers()) {
      present("answers.question", answer.question());
      present("answers.kind", answer.kind());
      present("answers.value", answer.value());
      if (answer.kind().isScored()) {
        score(answer);
      }
    }
  }

  /** Scores are counted by their values, so that one beyond its scale has no place. */
  private static void score(Answer answer) {
    boolean isScale = answer.scale() >= 0 && answer.scale() <= HIGHEST_SCORE;
    boolean isScore =
        answer.value() instanceof AnswerValue.Score given
            && given.score() >= 0
            && given.score() <= (answer.scale() == 0 ? HIGHEST_SCORE : answer.scale());
    if (!isScale || !isScore) {
      throw new UnfitRecord(SetAsideReason.UNREADABLE, "A score is none of its scale.");
    }
  }

  private static void check(Mention mention) {
    present("source", mention.source());
    present("url", mention.url());
    present("author", mention.author());
    present("text", mention.text());
    present("touchpoint", mention.touchpoint());
    present("stage", mention.stage());
    time("publishedAt", mention.publishedAt());
  }

  /** A record of {@link Topics#CONTACTS} that is no tombstone. */
  public static Contact contact(String key, byte[] value) {
    key(key);
    Contact contact = read(value, Contact.class);
    present("tenant", contact.tenant());
    present("respondent", contact.respondent());
    present("surveyKey", contact.surveyKey());
    present("channel", contact.channel());
    time("at", contact.at());
    same(key, contact.topicKey());
    return contact;
  }

  /** A record of {@link Topics#CONSENTS} that is no tombstone. */
  public static RespondentConsent consent(String key, byte[] value) {
    key(key);
    RespondentConsent consent = read(value, RespondentConsent.class);
    present("tenant", consent.tenant());
    present("id", consent.id());
    present("channel", consent.channel());
    present("purpose", consent.purpose());
    present("state", consent.state());
    present("giver", consent.giver());
    time("at", consent.at());
    same(key, consent.topicKey());
    if (consent.state() == ConsentState.UNKNOWN || !consent.giver().isSomebody()) {
      throw new UnfitRecord(SetAsideReason.UNREADABLE, "Nothing is said by it, or by nobody.");
    }
    return consent;
  }

  /** A record of {@link Topics#CUSTOMERS} that is no tombstone. */
  public static CustomerProfile customer(String key, byte[] value) {
    key(key);
    CustomerProfile customer = read(value, CustomerProfile.class);
    same(key, customer.topicKey());
    return customer;
  }

  /** A record of {@link Topics#SURVEYS} that is no tombstone. */
  public static PublishedSurvey survey(String key, byte[] value) {
    key(key);
    PublishedSurvey survey = read(value, PublishedSurvey.class);
    same(key, survey.topicKey());
    present("key", survey.key());
    present("state", survey.state());
    if (survey.languages().isEmpty() || survey.questions().isEmpty()) {
      throw new UnfitRecord(
          SetAsideReason.MISSING_MEMBER, "A survey has a language and a question.");
    }
    for (Question question : survey.questions()) {
      present("questions.key", question.key());
      present("questions.kind", question.kind());
    }
    return survey;
  }

  /** A record of {@link Topics#CHANNELS} that is no tombstone. */
  public static ChannelConfig channel(String key, byte[] value) {
    key(key);
    ChannelConfig channel = read(value, ChannelConfig.class);
    same(key, channel.topicKey());
    present("channel", channel.channel());
    return channel;
  }

  /** A record of {@link Topics#ACCOUNTS} that is no tombstone. */
  public static ChannelAccount account(String key, byte[] value) {
    key(key);
    ChannelAccount account = read(value, ChannelAccount.class);
    present("provider", account.provider());
    present("account", account.account());
    present("credentials", account.credentials());
    same(key, account.topicKey());
    return account;
  }

  /** A record of {@link Topics#OUTGOING}. */
  public static OutgoingMessage outgoing(String key, byte[] value) {
    key(key);
    OutgoingMessage message = read(value, OutgoingMessage.class);
    present("tenant", message.tenant());
    present("id", message.id());
    present("purpose", message.purpose());
    present("route", message.route());
    MessageRoute route = message.route();
    present("route.account", route.account());
    present("route.channel", route.channel());
    present("route.from", route.from());
    present("route.to", route.to());
    present("text", message.text());
    time("notAfter", message.notAfter());
    same(key, message.topicKey());
    if (message.text().isBlank()) {
      throw new UnfitRecord(SetAsideReason.MISSING_MEMBER, "It says nothing.");
    }
    if (message.text().length() > OutgoingMessage.longest(route.channel())) {
      throw new UnfitRecord(SetAsideReason.TOO_LARGE, "No provider takes so long a text.");
    }
    if (route.channel() == Channel.EMAIL) {
      present("mail", message.mail());
      present("mail.subject", message.mail().subject());
    }
    return message;
  }

  /** A record of {@link Topics#DELIVERIES} that is no tombstone. */
  public static MessageDelivery delivery(String key, byte[] value) {
    key(key);
    MessageDelivery delivery = read(value, MessageDelivery.class);
    present("tenant", delivery.tenant());
    present("id", delivery.id());
    present("account", delivery.account());
    present("channel", delivery.channel());
    present("purpose", delivery.purpose());
    present("status", delivery.status());
    present("status.state", delivery.status().state());
    time("status.at", delivery.status().at());
    same(key, delivery.topicKey());
    return delivery;
  }

  /** A record of {@link Topics#UNITS} that is no tombstone. */
  public static OrgUnit unit(String key, byte[] value) {
    key(key);
    OrgUnit unit = read(value, OrgUnit.class);
    same(key, unit.topicKey());
    return unit;
  }

  /** A record of {@link Topics#TENANTS} that is no tombstone; its key is the tenant. */
  public static TenantPolicy policy(String key, byte[] value) {
    tenantKey(key);
    TenantPolicy policy = read(value, TenantPolicy.class);
    present("tenant", policy.tenant());
    same(key, policy.tenant());
    return policy;
  }

  /** A record of {@link Topics#AUDIT}. */
  public static AuditLine audit(String key, byte[] value) {
    key(key);
    AuditLine line = read(value, AuditLine.class);
    present("tenant", line.tenant());
    present("entry", line.entry());
    check(line.entry());
    same(key, line.topicKey());
    return line;
  }

  private static void check(AuditEntry entry) {
    present("entry.id", entry.id());
    time("entry.at", entry.at());
    present("entry.who", entry.who());
    present("entry.who.id", entry.who().id());
    present("entry.who.name", entry.who().name());
    present("entry.action", entry.action());
    present("entry.kind", entry.kind());
    present("entry.object", entry.object());
  }

  /** The record that JSON stands for. */
  public static <T> T read(byte[] value, Class<T> type) {
    if (value == null) {
      throw new UnfitRecord(SetAsideReason.NO_VALUE, "There is no value.");
    }
    T record;
    try {
      record = ContractsJson.mapper().readValue(value, type);
    } catch (InvalidTypeIdException e) {
      throw e.getTypeId() == null
          ? new UnfitRecord(SetAsideReason.UNREADABLE, "It says no type.")
          : new UnfitRecord(SetAsideReason.UNKNOWN_KIND, "Its type is not known.");
    } catch (JsonMappingException e) {
      throw unfit(e);
    } catch (StreamConstraintsException e) {
      throw new UnfitRecord(SetAsideReason.TOO_LARGE, "It is nested too deeply, or too long.");
    } catch (JsonProcessingException e) {
      throw new UnfitRecord(SetAsideReason.UNREADABLE, "It is not JSON.");
    } catch (IOException | RuntimeException e) {
      throw new UnfitRecord(SetAsideReason.UNREADABLE, "It can't be read.");
    }
    if (record == null) {
      throw new UnfitRecord(SetAsideReason.UNREADABLE, "It is null.");
    }
    return record;
  }

  /** Jackson's own message would say what the record holds. */
  private static UnfitRecord unfit(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
            .map(TopicRecords::printable)
            .collect(Collectors.joining("."));
    boolean unknown = e instanceof ValueInstantiationException of && of.getType().isEnumType();
    return unknown
        ? new UnfitRecord(SetAsideReason.UNKNOWN_KIND, "Not known at " + path + ".")
        : new UnfitRecord(
            SetAsideReason.UNREADABLE, path.isEmpty() ? "Not its form." : "Not its form: " + path);
  }

  /** A field's name as it may stand in a log; those of maps come from people. */
  private static String printable(String name) {
    return name.matches("[A-Za-z\\[\\]]{1,40}") ? name : "*";
  }

  private static void present(String member, Object value) {
    if (value == null) {
      throw new UnfitRecord(SetAsideReason.MISSING_MEMBER, "There is no " + member + ".");
    }
  }

  private static void time(String member, Instant value) {
    present(member, value);
    if (!Instants.isCarried(value)) {
      throw new UnfitRecord(
          SetAsideReason.TIME_OUT_OF_RANGE, member + " is outside what can be carried.");
    }
  }

  private static void same(String key, String expected) {
    if (!key.equals(expected)) {
      throw new UnfitRecord(
          SetAsideReason.WRONG_KEY, "The key is another than the one of what it holds.");
    }
  }
}
