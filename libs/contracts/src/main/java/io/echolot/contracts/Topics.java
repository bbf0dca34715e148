package io.echolot.contracts;

import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.audit.AuditLine;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.customer.Contact;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.unit.OrgUnit;

/**
 * The Kafka topics on which services meet. All but {@link #AUDIT}, {@link #DEAD_LETTERS} and {@link
 * #OUTGOING} are compacted alone: the newest record of a key counts.
 */
public final class Topics {

  /** Published and closed survey versions; key {@link PublishedSurvey#topicKey()}. */
  public static final String SURVEYS = "surveys";

  /** How a tenant can be reached; key {@link ChannelConfig#topicKey()}, tombstone = withdrawn. */
  public static final String CHANNELS = "channels";

  /** Tenants' accounts with providers; key {@link ChannelAccount#topicKey()}, tombstone = gone. */
  public static final String ACCOUNTS = "accounts";

  /** The feedback log; key {@link FeedbackRecord#topicKey()}, tombstone = erased. */
  public static final String FEEDBACK = "feedback";

  /** Tenants' organisational units; key {@link OrgUnit#topicKey()}, tombstone = deleted. */
  public static final String UNITS = "units";

  /** What tenants want of all their surveys; key is the tenant. */
  public static final String TENANTS = "tenants";

  /** Customers as the gateway knows them; key {@link CustomerProfile#topicKey()}. */
  public static final String CUSTOMERS = "customers";

  /** Who was asked what and when; key {@link Contact#topicKey()}. */
  public static final String CONTACTS = "contacts";

  /** What respondents said of being asked; key {@link RespondentConsent#topicKey()}. */
  public static final String CONSENTS = "consents";

  /** Which responses are to be erased; key {@link FeedbackRecord#topicKey()} of each. */
  public static final String ERASURE_REQUESTS = "erasure-requests";

  /** What was erased for good, as {@link Erasure}; key is the tenant and a keyed hash of the id. */
  public static final String ERASURES = "erasures";

  /** Who did what, for the audit log; key {@link AuditLine#topicKey()}, kept for 30 days. */
  public static final String AUDIT = "audit";

  /** What is to be sent; key {@link OutgoingMessage#topicKey()}, kept for 7 days. */
  public static final String OUTGOING = "outgoing";

  /** What became of it; key {@link MessageDelivery#topicKey()}. */
  public static final String DELIVERIES = "deliveries";

  /**
   * What a reader or writer could not process; key {@link DeadLetter#id()}, all in one partition;
   * kept for 30 days, tombstone = replayed.
   */
  public static final String DEAD_LETTERS = "dead-letters";

  /**
   * The most bytes of a record's value, in its JSON form. Kafka takes 1 MiB for a record as it
   * comes, with its key and headers; what is larger is refused where it is made, for it would hold
   * up what waits behind it.
   */
  public static final int MOST_BYTES = 768 * 1024;

  private Topics() {}
}
