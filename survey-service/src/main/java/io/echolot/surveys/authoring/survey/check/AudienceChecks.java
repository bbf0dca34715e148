package io.echolot.surveys.authoring.survey.check;

import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.WidgetTrigger;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is asked, and when, must leave somebody to be asked.
 *
 * @param audience what is checked
 * @param segments the keys of the tenant's segments
 * @param findings what is wrong goes here
 */
record AudienceChecks(Audience audience, Set<String> segments, Findings findings) {

  private static final Pattern PIN = Pattern.compile("[A-Za-z0-9]{4,20}");
  private static final double ALL = 100;
  private static final int LONGEST_URL = 500;

  void check() {
    if (audience.access() == Access.PIN && !PIN.matcher(audience.pin()).matches()) {
      findings.add("audience.pin", "must be 4 to 20 letters or digits");
    }
    if (audience.access() != Access.PIN && !audience.pin().isEmpty()) {
      findings.add("audience.pin", "is only for the access \"pin\"");
    }
    if (audience.opensAt() != null
        && audience.closesAt() != null
        && !audience.opensAt().isBefore(audience.closesAt())) {
      findings.add("audience.closesAt", "must be after opensAt");
    }
    if (audience.maxResponses() < 0) {
      findings.add("audience.maxResponses", "must not be negative");
    }
    if (!(audience.share() > 0 && audience.share() <= ALL)) {
      findings.add("audience.share", "must be above 0 and up to 100");
    }
    if (!audience.segment().isEmpty() && !segments.contains(audience.segment())) {
      findings.add("audience.segment", "there is no segment \"" + audience.segment() + "\"");
    }
    triggers(audience.triggers());
  }

  private void triggers(List<WidgetTrigger> triggers) {
    for (int i = 0; i < triggers.size(); i++) {
      if (triggers.get(i).url().length() > LONGEST_URL) {
        findings.add(
            "audience.triggers[" + i + "].url",
            "must not be longer than " + LONGEST_URL + " characters");
      }
    }
  }
}
