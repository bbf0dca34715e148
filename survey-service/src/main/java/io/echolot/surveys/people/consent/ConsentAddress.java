package io.echolot.surveys.people.consent;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.platform.problem.Problem;
import java.util.Arrays;
import java.util.Optional;

/**
 * Of what a path speaks, e.g. {@code sms/surveys}.
 *
 * @param channel one by which somebody can be written to
 */
record ConsentAddress(Channel channel, ConsentPurpose purpose) {

  /**
   * That of a path's words.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND} if it is none
   */
  static ConsentAddress of(String channel, String purpose) {
    Optional<Channel> by =
        Consent.CHANNELS.stream().filter(one -> one.wireName().equals(channel)).findFirst();
    Optional<ConsentPurpose> why =
        Arrays.stream(ConsentPurpose.values())
            .filter(one -> one.wireName().equals(purpose))
            .findFirst();
    if (by.isEmpty() || why.isEmpty()) {
      throw Problem.NOT_FOUND.because("");
    }
    return new ConsentAddress(by.get(), why.get());
  }
}
