package io.echolot.surveys.asking.invitation.selection;

import io.echolot.platform.Ids;
import java.util.UUID;

/**
 * A part of all customers, the same each time for a survey, and another one for another survey. A
 * greater part holds every smaller one.
 *
 * @param survey the key of the survey
 * @param share how large the part is, in percent from 0 to 100
 */
public record Sample(String survey, double share) {

  private static final double PERCENT = 100;
  private static final int BITS = 32;

  public boolean has(String customer) {
    UUID hash = Ids.ofName("sample/" + survey + "/" + customer);
    // The first 32 bits of a SHA-1: as good as evenly spread.
    double place = (hash.getMostSignificantBits() >>> BITS) / (double) (1L << BITS);
    return place * PERCENT < share;
  }
}
