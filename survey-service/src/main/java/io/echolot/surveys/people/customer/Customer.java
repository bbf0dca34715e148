package io.echolot.surveys.people.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.surveys.base.phone.PhoneZones;
import io.echolot.surveys.people.customer.identity.Identity;
import io.echolot.surveys.people.customer.identity.IdentityKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom the tenant knows.
 *
 * @param id the pseudonym by which responses name the customer as respondent
 * @param language BCP 47 tag; empty if unknown
 * @param attributes texts, numbers and truth values
 * @param identities by what the customer is known elsewhere
 * @param segments the keys of the segments to which the customer belongs, in order
 * @param changedAt when this was so
 * @param lock grows with every change of what is said; the entity tag
 */
public record Customer(
    String id,
    String language,
    Map<String, AnswerValue> attributes,
    List<Identity> identities,
    List<String> segments,
    Instant changedAt,
    @JsonIgnore int lock) {

  public Customer {
    attributes = Map.copyOf(attributes);
    identities = List.copyOf(identities);
    segments = List.copyOf(segments);
  }

  CustomerBody body() {
    return new CustomerBody(language, attributes, identities);
  }

  /** Where the customer is written to on a channel; empty if no address there is known. */
  public Optional<String> address(Channel channel) {
    return IdentityKind.on(channel)
        .flatMap(
            kind ->
                identities.stream()
                    .filter(identity -> identity.kind() == kind)
                    .map(Identity::value)
                    .findFirst());
  }

  /**
   * The time zones that may be the customer's: the one that an attribute {@code timezone} names,
   * else those of the phone number; empty if none is known.
   */
  public List<ZoneId> timeZones() {
    if (attributes.get("timezone") instanceof AnswerValue.Text said
        && ZoneId.getAvailableZoneIds().contains(said.text())) {
      return List.of(ZoneId.of(said.text()));
    }
    return address(Channel.SMS).map(PhoneZones::of).orElse(List.of());
  }

  /**
   * What the gateway must know.
   *
   * @param senders the marks of the addresses from which the customer writes
   */
  CustomerProfile profile(String tenant, List<String> senders) {
    return new CustomerProfile(
        tenant, id, language, AttributeText.of(attributes), segments, changedAt, senders);
  }
}
