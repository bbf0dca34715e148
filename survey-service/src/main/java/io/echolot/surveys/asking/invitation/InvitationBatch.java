package io.echolot.surveys.asking.invitation;

import io.echolot.surveys.asking.invitation.selection.Reason;
import java.util.List;

/**
 * Who was invited, and who wasn't.
 *
 * @param invited the invitations with their links, in the order of the customers
 * @param left who wasn't invited, with the reason
 * @param next the cursor with which a call for a segment goes on; empty after the last customer
 */
public record InvitationBatch(List<InvitationView> invited, List<Left> left, String next) {

  InvitationBatch withoutLinks() {
    return new InvitationBatch(
        invited.stream().map(InvitationView::withoutLink).toList(), left, next);
  }

  /** Somebody who wasn't invited. */
  public record Left(String customer, Reason reason) {}
}
