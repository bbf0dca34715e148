package io.echolot.surveys.asking.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.account.MessagingProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A tenant's account with a provider, as its people see it: without credentials.
 *
 * @param id unique
 * @param provider who carries the messages
 * @param name for the tenant's people; may be empty
 * @param account the provider's own name of it
 * @param addresses the numbers by which messages come and go
 * @param settings what else the provider's door needs; may be empty
 * @param messagesPerSecond how many segments the provider takes, from 1
 * @param inbound the URL to which the provider is to deliver messages; empty if it delivers none
 * @param createdAt when it was set up
 * @param provenAt when the provider last took its credentials; absent if it was never asked, as for
 *     one that came from the configuration
 */
public record ChannelAccountView(
    String id,
    MessagingProvider provider,
    String name,
    String account,
    List<String> addresses,
    Map<String, String> settings,
    int messagesPerSecond,
    String inbound,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant provenAt) {}
