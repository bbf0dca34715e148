package io.echolot.surveys.survey;

import io.echolot.contracts.Channel;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.surveys.Keys;
import io.echolot.surveys.channel.SurveyFits;
import io.echolot.surveys.survey.fit.ChannelFit;
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
    Uni<Optional<Survey>> survey =
        Keys.isKey(surveyKey)
            ? store.byKey(tenant, surveyKey)
            : Uni.createFrom().item(Optional.empty());
    return survey
        .flatMap(
            found ->
                found
                    .filter(Survey::isPublished)
                    .map(asked -> store.versions(tenant, asked.id()))
                    .orElse(Uni.createFrom().item(List.of())))
        .map(
            newestFirst ->
                newestFirst.stream()
                    .findFirst()
                    .map(asked -> misfits(asked, channel))
                    .orElse(List.of()));
  }

  private static List<String> misfits(PublishedSurvey asked, Channel channel) {
    return ChannelFit.of(SurveyDraft.of(asked), channel).reasons().stream()
        .map(reason -> reason.path() + " " + reason.reason())
        .toList();
  }
}
