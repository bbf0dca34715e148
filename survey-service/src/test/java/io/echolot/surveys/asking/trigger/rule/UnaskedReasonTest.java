package io.echolot.surveys.asking.trigger.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.surveys.asking.invitation.selection.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever keeps an invitation from somebody, a trigger can say. */
class UnaskedReasonTest {

  @ParameterizedTest
  @EnumSource
  void whyNobodyIsInvitedHasTheSameName(Reason reason) {
    assertThat(UnaskedReason.of(reason).wireName()).isEqualTo(reason.wireName());
  }

  @ParameterizedTest
  @EnumSource
  void whyAMessageDoesNotArriveHasTheSameName(UnsentReason reason) {
    assertThat(UnaskedReason.of(reason).wireName()).isEqualTo(reason.wireName());
  }
}
