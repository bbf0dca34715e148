package io.echolot.contracts.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the gateway must know of a customer to ask the right thing. It holds no address, but the
 * marks by which the gateway recognises who writes from one.
 *
 * @param tenant whose customer
 * @param id the pseudonym by which responses name the customer as respondent
 * @param language BCP 47 tag; empty if unknown
 * @param attributes to which conditions refer as {@code customer.<attribute>}
 * @param segments the keys of the segments to which the customer belongs
 * @param changedAt when this was so
 * @param senders the keyed hashes of the addresses from which the customer writes, e.g. of phone
 *     numbers; only who has the signing secret can tell whether an address is one of them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CustomerProfile(
    String tenant,
    String id,
    String language,
    Map<String, String> attributes,
    List<String> segments,
    Instant changedAt,
    List<String> senders) {

  public CustomerProfile {
    language = language == null ? "" : language;
    attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    segments = segments == null ? List.of() : List.copyOf(segments);
    senders = senders == null ? List.of() : List.copyOf(senders);
  }

  /** A customer of whom no address is known. */
  public CustomerProfile(
      String tenant,
      String id,
      String language,
      Map<String, String> attributes,
      List<String> segments,
      Instant changedAt) {
    this(tenant, id, language, attributes, segments, changedAt, List.of());
  }

  /** The key of its record on {@link Topics#CUSTOMERS}; a tombstone says that it is forgotten. */
  public String topicKey() {
    return tenant + "/" + id;
  }
}
