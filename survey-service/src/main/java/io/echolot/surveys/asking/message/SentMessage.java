package io.echolot.surveys.asking.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;
import java.time.Instant;
import java.util.UUID;

/**
 * A message of ours and what became of it; neither what it says nor its address.
 *
 * @param id unique
 * @param account the id of the account by which it goes
 * @param channel what kind of message it is
 * @param purpose what it is for
 * @param subject what it is about, e.g. the invitation's id; empty for nothing
 * @param customer to whom it goes, by the pseudonym; empty for somebody unknown
 * @param state how far it is; {@code queued} also while its time hasn't come
 * @param reason why it isn't further; {@code none} if all is well
 * @param errorCode the provider's last error, e.g. Twilio's {@code 30007}; empty for none
 * @param segments how many SMS it is, and is paid for; 0 if that isn't known yet
 * @param attempts how often the provider was asked
 * @param createdAt when somebody wanted it to be sent
 * @param dueAt when it is to be sent; absent once it was handed on
 * @param at when its state came to be
 */
public record SentMessage(
    UUID id,
    String account,
    Channel channel,
    MessagePurpose purpose,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String subject,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String customer,
    MessageState state,
    UnsentReason reason,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String errorCode,
    int segments,
    int attempts,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant dueAt,
    Instant at) {}
