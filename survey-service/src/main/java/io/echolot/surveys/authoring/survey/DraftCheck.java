package io.echolot.surveys.authoring.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.diff.VersionDiff;
import io.echolot.surveys.authoring.survey.fit.ChannelFit;
import java.util.List;

/**
 * What a draft's author should know before it is published.
 *
 * @param violations what keeps it from being published, each with its path; empty if nothing does
 * @param channels which channels it fits, and for each other why it doesn't
 * @param since what publishing it would change since the newest version, and which scores would run
 *     on; absent before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftCheck(List<Violation> violations, List<ChannelFit> channels, VersionDiff since) {

  public DraftCheck {
    violations = List.copyOf(violations);
    channels = List.copyOf(channels);
  }
}
