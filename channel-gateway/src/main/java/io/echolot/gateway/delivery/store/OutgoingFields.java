package io.echolot.gateway.delivery.store;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A message's document in MongoDB. What it says and to whom stands there only until it is settled;
 * {@code dueAt} while it waits, {@code askedAt} while the provider is asked.
 */
final class OutgoingFields {

  static final String COLLECTION = "outgoing_messages";
  static final String ID = "_id";
  static final String TENANT = "tenant";
  static final String MESSAGE_ID = "message";
  static final String ACCOUNT = "account";
  static final String CHANNEL = "channel";
  static final String PURPOSE = "purpose";
  static final String SUBJECT = "subject";
  static final String CONTENT = "content";
  static final String LANE = "lane";
  static final String PRIORITY = "priority";
  static final String ORDER = "order";
  static final String RECEIVED_AT = "receivedAt";
  static final String NOT_AFTER = "notAfter";
  static final String DUE_AT = "dueAt";
  static final String ASKED_AT = "askedAt";
  static final String ATTEMPTS = "attempts";
  static final String FAILURES = "failures";
  static final String STATE = "state";
  static final String REASON = "reason";
  static final String PROVIDER_ID = "providerId";
  static final String ERROR_CODE = "errorCode";
  static final String SEGMENTS = "segments";
  static final String REVISION = "revision";
  static final String AT = "at";
  static final String EXPIRES_AT = "expiresAt";
  static final String UNTOLD = "untold";
  static final String TELLER = "teller";
  static final String TOLD_WITHIN = "toldWithin";

  private OutgoingFields() {}

  /** A message as it comes in. */
  static Document document(DueMessage due) {
    OutgoingMessage message = due.message();
    Date now = Date.from(due.receivedAt());
    return new Document(ID, due.key())
        .append(TENANT, message.tenant())
        .append(MESSAGE_ID, message.id().toString())
        .append(ACCOUNT, due.account())
        .append(CHANNEL, message.route().channel().wireName())
        .append(PURPOSE, message.purpose().wireName())
        .append(SUBJECT, message.subject())
        .append(CONTENT, new Binary(ContractsJson.write(message)))
        .append(LANE, message.topicKey())
        .append(PRIORITY, message.purpose().ordinal())
        .append(ORDER, due.order())
        .append(RECEIVED_AT, now)
        .append(NOT_AFTER, Date.from(message.notAfter()))
        .append(DUE_AT, now)
        .append(ATTEMPTS, 0)
        .append(FAILURES, 0)
        .append(STATE, MessageState.QUEUED.wireName())
        .append(REASON, UnsentReason.NONE.wireName())
        .append(SEGMENTS, OutgoingStore.segments(message))
        .append(REVISION, 1)
        .append(AT, now)
        .append(UNTOLD, true);
  }

  /** A message that still waits. */
  static DueMessage due(Document document) {
    return new DueMessage(
        ContractsJson.read(document.get(CONTENT, Binary.class).getData(), OutgoingMessage.class),
        document.getLong(ORDER),
        document.getDate(RECEIVED_AT).toInstant(),
        document.getInteger(FAILURES));
  }

  /** What others are told of it. */
  static MessageDelivery delivery(Document document) {
    String account = document.getString(ACCOUNT);
    return new MessageDelivery(
        document.getString(TENANT),
        UUID.fromString(document.getString(MESSAGE_ID)),
        account.substring(document.getString(TENANT).length() + 1),
        Channel.of(document.getString(CHANNEL)),
        MessagePurpose.of(document.getString(PURPOSE)),
        document.getString(SUBJECT),
        new DeliveryStatus(
            document.getInteger(REVISION),
            MessageState.of(document.getString(STATE)),
            UnsentReason.of(document.getString(REASON)),
            document.getString(PROVIDER_ID),
            document.getString(ERROR_CODE),
            document.getInteger(SEGMENTS),
            document.getInteger(ATTEMPTS),
            document.getDate(AT).toInstant()));
  }
}
