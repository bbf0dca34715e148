package io.echolot.surveys.asking.channel;

import io.echolot.contracts.Channel;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Whether what a channel is to ask can be asked there. */
public interface SurveyFits {

  /**
   * What keeps the newest version of a survey from being asked on a channel.
   *
   * @param surveyKey the survey's
   * @return a sentence each, for people; empty if it fits, or isn't asked at present: then it is
   *     looked at when it is published
   */
  Uni<List<String>> misfits(String tenant, String surveyKey, Channel channel);
}
