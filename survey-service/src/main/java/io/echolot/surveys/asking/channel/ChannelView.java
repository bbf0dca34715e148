package io.echolot.surveys.asking.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.echolot.contracts.channel.ChannelConfig;

/**
 * A channel as its tenant sees it.
 *
 * @param config how it is set up
 * @param addressTaken whether an older channel has its address too, so that nothing comes to this
 *     one by it; only of channels from before addresses were unique
 */
public record ChannelView(
    @JsonUnwrapped ChannelConfig config,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean addressTaken) {}
