package io.echolot.surveys.records.results;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.people.unit.QueriedUnits;
import io.echolot.surveys.people.unit.UnitLevel;
import io.echolot.surveys.records.response.ResponseFilter;
import io.echolot.surveys.records.response.TakesResponseFilter;
import io.echolot.surveys.records.results.count.AskedAs;
import io.echolot.surveys.records.results.count.ResultCounts;
import io.echolot.surveys.records.results.count.UnitCounts;
import io.echolot.surveys.records.results.view.Asked;
import io.echolot.surveys.records.results.view.ResultDifferences;
import io.echolot.surveys.records.results.view.ResultsByUnit;
import io.echolot.surveys.records.results.view.ResultsComparison;
import io.echolot.surveys.records.results.view.ResultsDrawing;
import io.echolot.surveys.records.results.view.SurveyResults;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What came back to a survey, counted. */
@Path("/v1/surveys/{id}/results")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Results")
public class SurveyResultsResource {

  private static final String VERSUS = "versus.";

  private final ResponseCounting counting;
  private final ResultsConfig config;
  private final Surveys surveys;
  private final CurrentTenant tenant;
  private final QueriedUnits units;

  SurveyResultsResource(
      ResponseCounting counting,
      ResultsConfig config,
      Surveys surveys,
      CurrentTenant tenant,
      QueriedUnits units) {
    this.counting = counting;
    this.config = config;
    this.surveys = surveys;
    this.tenant = tenant;
    this.units = units;
  }

  @GET
  @TakesResponseFilter
  @Operation(
      summary =
          "The results of a survey: each question, how far respondents came, how long it took",
      description =
          "Filters are those of the list of responses. Shares and means come with a 95 %"
              + " confidence interval. What earlier versions asked in another way is counted apart."
              + " Whoever is limited to units sees what speaks of theirs alone.")
  public SurveyResults results(@RestPath String id, @Parameter(hidden = true) UriInfo uri) {
    Survey survey = await(surveys.get(tenant.id(), id));
    List<PublishedSurvey> versions = await(surveys.versions(tenant.id(), id));
    List<ResultCounts> counts =
        counting.count(tenant.id(), versions, List.of(filter(survey, uri.getQueryParameters())));
    return ResultsDrawing.results(survey.draft().key(), new Asked(versions), counts.get(0));
  }

  @GET
  @Path("/comparison")
  @TakesResponseFilter
  @AlsoTakes(VERSUS + "*")
  @Operation(
      summary = "Two groups of a survey's responses side by side, and what tells them apart",
      description =
          "The first group is that of the filters. The second has the same ones, but those that"
              + " begin with versus. take the places of theirs: channel=web&versus.channel=kiosk. No"
              + " response may be in both. Of many differences some are significant by chance: about"
              + " one in twenty.")
  public ResultsComparison compare(@RestPath String id, @Parameter(hidden = true) UriInfo uri) {
    Survey survey = await(surveys.get(tenant.id(), id));
    List<PublishedSurvey> versions = await(surveys.versions(tenant.id(), id));
    ResponseFilter one = filter(survey, uri.getQueryParameters());
    ResponseFilter other = filter(survey, versus(uri.getQueryParameters()));
    if (!one.isApartFrom(other)) {
      throw Problem.INVALID.because(
          "",
          List.of(
              new Violation(
                  "versus",
                  "must ask for others than the first group, e.g. versus.channel=kiosk")));
    }
    List<ResultCounts> counts = counting.count(tenant.id(), versions, List.of(one, other));
    ResultCounts group = counts.get(0);
    ResultCounts versus = counts.get(1);
    String key = survey.draft().key();
    Asked asked = new Asked(versions);
    return new ResultsComparison(
        ResultsDrawing.results(key, asked, group),
        ResultsDrawing.results(key, asked, versus),
        ResultDifferences.of(asked, group, versus, config.least()));
  }

  @GET
  @Path("/by-unit")
  @TakesResponseFilter
  @Operation(
      summary = "The answers to one question of a survey, unit by unit",
      description =
          "Tells apart the units right below those of the filter unit, and what speaks of one of"
              + " these itself; without that filter those at the top, unknown ones, and what speaks"
              + " of none under an empty key. Each stands for all below it. Those with the most"
              + " answers come first, 100 at most. Whoever is limited to units sees theirs alone.")
  public ResultsByUnit byUnit(
      @RestPath String id,
      @Parameter(
              required = true,
              description = "The key of a question that a published version asks",
              example = "nps")
          @RestQuery
          String question,
      @Parameter(
              description =
                  "The key of a unit: those right below it are told apart, and what speaks of others"
                      + " is counted, too, unless the filter unit says otherwise",
              example = "company")
          @RestQuery
          String below,
      @Parameter(hidden = true) UriInfo uri) {
    Survey survey = await(surveys.get(tenant.id(), id));
    Asked asked = new Asked(await(surveys.versions(tenant.id(), id)));
    List<AskedAs> ways = asked.ways(question);
    if (ways.isEmpty()) {
      throw Problem.INVALID.because(
          "",
          List.of(
              new Violation(
                  "question", "must be the key of a question that a published version asks")));
    }
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    UnitLevel level = units.level(below == null ? query.getFirst(ResponseFilter.UNIT) : below);
    UnitCounts counts = counting.countByUnit(tenant.id(), filter(survey, query), question, level);
    return ResultsByUnit.of(survey.draft().key(), asked, ways, counts);
  }

  private static MultivaluedMap<String, String> versus(MultivaluedMap<String, String> query) {
    MultivaluedMap<String, String> versus = new MultivaluedHashMap<>();
    query.forEach((name, values) -> versus.putSingle(name, values.get(0)));
    query.forEach(
        (name, values) -> {
          if (name.startsWith(VERSUS)) {
            versus.putSingle(known(name), values.get(0));
          }
        });
    return versus;
  }

  private static String known(String name) {
    String filter = name.substring(VERSUS.length());
    if (!ResponseFilter.knows(filter)) {
      throw Problem.INVALID.because("", List.of(new Violation(name, "is no filter")));
    }
    return filter;
  }

  private ResponseFilter filter(Survey survey, MultivaluedMap<String, String> query) {
    return ResponseFilter.of(query, units::wanted).of(survey.draft().key());
  }
}
