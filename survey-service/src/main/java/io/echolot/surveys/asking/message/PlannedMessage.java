package io.echolot.surveys.asking.message;

import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.MessagePurpose;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that is to be sent at a time.
 *
 * @param tenant who sends it
 * @param id the same again is the same message
 * @param account the id of the account by which it goes
 * @param channel what kind of message it is
 * @param purpose what it is for
 * @param subject what it is about, e.g. the invitation's id
 * @param customer to whom it goes, by the pseudonym
 * @param dueAt when it is to be sent
 * @param sending what it has in common with others
 * @param part which of several about the same thing it is; 0 for the first
 */
public record PlannedMessage(
    String tenant,
    UUID id,
    String account,
    Channel channel,
    MessagePurpose purpose,
    String subject,
    String customer,
    Instant dueAt,
    UUID sending,
    int part) {}
