package io.echolot.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

/** Gives a type to problems that the framework makes, so that every one is in the catalogue. */
@Unremovable
@Singleton
public class TypedProblems implements ProblemPostProcessor {

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    return problem.getType() == null
        ? Problem.of(problem.getStatusCode()).map(known -> typed(problem, known)).orElse(problem)
        : problem;
  }

  private static HttpProblem typed(HttpProblem problem, Problem known) {
    HttpProblem.Builder builder =
        HttpProblem.builder(problem)
            .withType(known.type())
            .withTitle(known.title())
            .withStatus(known.status());
    return builder.build();
  }
}
