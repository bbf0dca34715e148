package io.echolot.surveys.asking.invitation;

import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.Response;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.SendingAccount;
import io.echolot.surveys.asking.invitation.sending.Reminder;
import io.echolot.surveys.asking.invitation.sending.Sending;
import io.echolot.surveys.base.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is to be invited to what. One of {@code customers}, {@code segment} and {@code anonymous}
 * says who.
 *
 * @param survey the key of a published survey
 * @param page the id of the channel on whose page it is answered
 * @param channel how the links are sent; if absent, that of the account by which Echolot sends
 *     them, else {@code email}
 * @param customers pseudonyms, at most 500
 * @param segment the key of a segment
 * @param cursor where a call for a segment goes on: {@code next} of the one before
 * @param anonymous how many links for people unknown, at most 500
 * @param share which part of the customers is invited, in percent; all if absent
 * @param batch made by the caller, so that the same call again gives the same invitations; a new
 *     one if absent
 * @param sendAt when the links are sent; now if absent
 * @param expiresAt until when they are good; 30 days after they are sent if absent
 * @param single whether a link is good for one response only; true if absent
 * @param hidden hidden fields of the survey
 * @param unit the key of the organisational unit of which the responses speak; none if absent
 * @param send how Echolot itself sends the links; if absent the caller does
 */
public record InvitationRequest(
    String survey,
    String page,
    Channel channel,
    List<String> customers,
    String segment,
    String cursor,
    int anonymous,
    Double share,
    UUID batch,
    Instant sendAt,
    Instant expiresAt,
    Boolean single,
    Map<String, String> hidden,
    String unit,
    Sending send) {

  public static final int MOST = 500;

  private static final double ALL = 100;

  /** How long a link is good, if nothing else is said. */
  public static final Duration USUAL = Duration.ofDays(30);

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration AHEAD = Duration.ofDays(92);
  private static final Duration AGO = Duration.ofMinutes(5);

  public InvitationRequest {
    customers = customers == null ? List.of() : customers.stream().distinct().toList();
    segment = segment == null ? "" : segment;
    share = share == null ? Double.valueOf(ALL) : share;
    single = single == null || single;
    hidden = hidden == null ? Map.of() : Map.copyOf(hidden);
    unit = unit == null ? "" : unit;
  }

  /**
   * One by which Echolot asks customers at once.
   *
   * @param batch so that the same call again gives the same invitations
   */
  public static InvitationRequest atOnce(
      String survey,
      String page,
      List<String> customers,
      UUID batch,
      Map<String, String> hidden,
      Sending send) {
    return new InvitationRequest(
        survey, page, null, customers, null, null, 0, null, batch, null, null, null, hidden, null,
        send);
  }

  Instant sentAt(Instant now) {
    return sendAt == null ? now : sendAt;
  }

  Instant expiry(Instant now) {
    return expiresAt == null ? sentAt(now).plus(USUAL) : expiresAt;
  }

  /**
   * How the links are sent.
   *
   * @param account by which Echolot sends them; empty if it doesn't
   */
  Channel channel(Optional<SendingAccount> account) {
    return channel == null ? account.map(SendingAccount::channel).orElse(Channel.EMAIL) : channel;
  }

  /**
   * What is wrong with how Echolot is to send the links, each with its path; empty if nothing is.
   *
   * @param account by which they are to go; empty if there is no such account
   */
  List<Violation> sendViolations(Optional<SendingAccount> account, Instant now) {
    List<Violation> violations = new ArrayList<>(send.violations("send", account));
    for (int i = 0; i < send.reminders().size(); i++) {
      int days = send.reminders().get(i).afterDays();
      Duration later = Duration.ofDays(days);
      if (days <= Reminder.MOST_DAYS && !sentAt(now).plus(later).isBefore(expiry(now))) {
        violations.add(
            new Violation(
                "send.reminders[" + i + "].afterDays", "must be before the links expire"));
      }
    }
    account
        .filter(one -> one.channel() != channel(account))
        .ifPresent(
            one ->
                violations.add(
                    new Violation(
                        "channel", "must be " + one.channel().wireName() + " by that account")));
    if (anonymous > 0) {
      violations.add(new Violation("send", "must be left out for people unknown"));
    }
    return violations;
  }

  /**
   * What else is wrong with it, each with its path; empty if nothing is.
   *
   * @param fields the survey's hidden fields
   */
  List<Violation> violations(List<String> fields, Instant now) {
    List<Violation> violations = new ArrayList<>();
    who(violations);
    if (!(share > 0 && share <= ALL)) {
      violations.add(new Violation("share", "must be above 0 and up to 100"));
    }
    times(now, violations);
    if (!unit.isEmpty() && !Keys.isKey(unit)) {
      violations.add(Keys.violation("unit"));
    }
    if (anonymous > 0 && !single) {
      violations.add(new Violation("single", "must be true for people unknown"));
    }
    hidden.forEach(
        (key, value) -> {
          if (!fields.contains(key)) {
            violations.add(new Violation("hidden." + key, "is no hidden field of the survey"));
          } else if (value.length() > Response.LONGEST_HIDDEN) {
            violations.add(
                new Violation(
                    "hidden." + key, "must be at most " + Response.LONGEST_HIDDEN + " characters"));
          }
        });
    return violations;
  }

  private void who(List<Violation> violations) {
    int ways =
        (customers.isEmpty() ? 0 : 1) + (segment.isEmpty() ? 0 : 1) + (anonymous == 0 ? 0 : 1);
    if (ways != 1) {
      violations.add(new Violation("customers", "or segment or anonymous is needed, one of them"));
    }
    if (customers.size() > MOST) {
      violations.add(new Violation("customers", "must not be more than " + MOST));
    }
    if (!segment.isEmpty() && !Keys.isKey(segment)) {
      violations.add(Keys.violation("segment"));
    }
    if (anonymous < 0 || anonymous > MOST) {
      violations.add(new Violation("anonymous", "must be from 1 to " + MOST));
    }
  }

  private void times(Instant now, List<Violation> violations) {
    Instant sent = sentAt(now);
    if (sent.isBefore(now.minus(AGO)) || sent.isAfter(now.plus(AHEAD))) {
      violations.add(
          new Violation("sendAt", "must be from now on, within " + AHEAD.toDays() + " days"));
    } else if (!expiry(now).isAfter(sent) || expiry(now).isAfter(sent.plus(LONGEST))) {
      violations.add(
          new Violation(
              "expiresAt", "must be after sendAt, within " + LONGEST.toDays() + " days of it"));
    }
  }
}
