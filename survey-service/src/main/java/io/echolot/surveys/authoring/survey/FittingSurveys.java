package io.echolot.surveys.authoring.survey;

import io.echolot.contracts.Channel;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.surveys.asking.channel.SurveyFits;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.authoring.survey.fit.ChannelFit;
import io.echolot.surveys.base.Keys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells channels whether the surveys that are asked fit them. */
@ApplicationScoped
class FittingSurveys implements SurveyFits {

  private final SurveyStore store;

  FittingSurveys(SurveyStore store) {
    this.store = store;
  }

  @Override
  public Uni<List<String>> misfits(String tenant, String surveyKey, Channel channel) {
    return published(tenant, surveyKey)
        .map(newest -> newest.map(version -> misfits(version, channel)).orElse(List.of()));
  }

  /** The version that is asked at present. */
  private Uni<Optional<PublishedSurvey>> published(String tenant, String key) {
    if (!Keys.isKey(key)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return store
        .byKey(tenant, key)
        .map(found -> found.filter(Survey::isPublished))
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : store.version(tenant, found.get().id(), found.get().version()));
  }

  private static List<String> misfits(PublishedSurvey asked, Channel channel) {
    return ChannelFit.of(SurveyDraft.of(asked), channel).reasons().stream()
        .map(reason -> reason.path() + " " + reason.reason())
        .toList();
  }
}
