package io.echolot.surveys.authoring.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.surveys.authoring.survey.check.PublishChecks;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.authoring.survey.fit.DialogueChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoTenantTest {

  @Test
  void theDemoSurveysCanBePublishedAndAskedOnTheDemoChannels() throws JsonProcessingException {
    JsonNode demo = DemoTenant.setUp();
    List<ChannelConfig> channels = new ArrayList<>();
    for (JsonNode channel : demo.path("channels")) {
      channels.add(ContractsJson.mapper().treeToValue(channel.path("body"), ChannelConfig.class));
    }

    for (JsonNode survey : demo.path("surveys")) {
      SurveyDraft draft = ContractsJson.mapper().treeToValue(survey, SurveyDraft.class);
      assertThat(PublishChecks.check(draft, DemoTenant.touchpoints(), Set.of())).isEmpty();
      assertThat(DialogueChecks.check(draft, channels)).isEmpty();
    }
  }
}
