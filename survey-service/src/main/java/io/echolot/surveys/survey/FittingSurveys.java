package io.echolot.surveys.survey;

import io.echolot.contracts.Channel;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.surveys.Keys;
import io.echolot.surveys.channel.SurveyFits;
import io.echolot.surveys.survey.fit.ChannelFit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells channels whether the surveys that are asked fit them. */
@ApplicationScoped
class FittingSurveys implements SurveyFits {

  private final SurveyStore store;

  FittingSurveys(SurveyStore store) {
    this.store = store;
  }

  @Override
  @Transactional
  public List<String> misfits(String tenant, String surveyKey, Channel channel) {
    if (!Keys.isKey(surveyKey)) {
      return List.of();
    }
    return store
        .byKey(tenant, surveyKey)
        .filter(Survey::isPublished)
        .flatMap(survey -> store.versions(tenant, survey.id()).stream().findFirst())
        .map(version -> misfits(version, channel))
        .orElse(List.of());
  }

  private static List<String> misfits(PublishedSurvey asked, Channel channel) {
    return ChannelFit.of(SurveyDraft.of(asked), channel).reasons().stream()
        .map(reason -> reason.path() + " " + reason.reason())
        .toList();
  }
}
