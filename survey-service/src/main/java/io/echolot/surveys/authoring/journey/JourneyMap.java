package io.echolot.surveys.authoring.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import java.util.List;
import java.util.Map;

/**
 * A journey in one language, ready to be drawn.
 *
 * @param language BCP 47 tag of the reader; texts that aren't there in it are in another one
 * @param personas whose way it is, in the journey's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyMap(
    String key, String name, String language, List<Traveller> personas, List<Stage> stages) {

  /** A persona; see {@link io.echolot.surveys.authoring.persona.Persona}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Traveller(
      String key,
      String name,
      String description,
      List<String> goals,
      List<String> needs,
      List<String> pains,
      String picture,
      String colour) {}

  /** A column of the map. */
  public record Stage(String key, String name, List<Point> touchpoints) {}

  /**
   * A touchpoint.
   *
   * @param kind null if it isn't known
   * @param channel null if it isn't said
   * @param emotions -2 (bad) to 2 (good) by the keys of the map's personas
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Point(
      String key,
      String name,
      TouchpointKind kind,
      Channel channel,
      String description,
      String owner,
      Map<String, Integer> emotions,
      List<Asked> surveys) {}

  /**
   * A survey that is asked at a touchpoint.
   *
   * @param survey its key
   * @param id its id; empty if it is missing
   * @param title its key if it is missing
   * @param state empty if it is missing
   * @param missing whether it was deleted since it was attached
   * @param questions those that are meant; empty for the whole survey
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Asked(
      String survey,
      String id,
      String title,
      String state,
      boolean missing,
      List<AskedQuestion> questions) {}

  /**
   * A single question that is asked at a touchpoint.
   *
   * @param title its key if it is missing
   * @param missing whether it was taken out of the survey's draft since it was attached
   */
  public record AskedQuestion(String key, String title, boolean missing) {}
}
