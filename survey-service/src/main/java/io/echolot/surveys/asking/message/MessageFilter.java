package io.echolot.surveys.asking.message;

import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.surveys.base.persistence.Filter;
import java.util.Optional;

/**
 * Which messages are wanted.
 *
 * @param account by which they go; empty for any
 * @param customer to whom they go, by the pseudonym; empty for anybody
 * @param subject what they are about; empty for anything
 * @param purpose what they are for; empty for anything
 * @param state how far they are; empty for anywhere
 */
record MessageFilter(
    Optional<String> account,
    Optional<String> customer,
    Optional<String> subject,
    Optional<MessagePurpose> purpose,
    Optional<MessageState> state) {

  Filter sql() {
    return new Filter()
        .and("account = :account", "account", account)
        .and("customer = :customer", "customer", customer)
        .and("subject = :subject", "subject", subject)
        .and("purpose = :purpose", "purpose", purpose.map(MessagePurpose::wireName))
        .and("body->>'state' = :state", "state", state.map(MessageState::wireName));
  }
}
