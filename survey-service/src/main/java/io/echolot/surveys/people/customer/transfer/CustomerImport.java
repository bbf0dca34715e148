package io.echolot.surveys.people.customer.transfer;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.customer.Customers.Saved;
import io.echolot.surveys.people.customer.identity.CustomerId;
import io.echolot.surveys.people.customer.transfer.LineView.LineProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes lines in, each for itself: a bad one costs only itself. */
@ApplicationScoped
class CustomerImport {

  private final Customers customers;

  CustomerImport(Customers customers) {
    this.customers = customers;
  }

  LineView take(String tenant, CustomerLine line) {
    if (line.body() == null) {
      return LineView.rejected(line, Problem.INVALID, List.of(new Violation("", line.wrong())));
    }
    if (!CustomerId.isOne(line.id())) {
      return LineView.rejected(line, Problem.INVALID, List.of(CustomerId.violation("id")));
    }
    try {
      Saved saved = await(customers.merge(tenant, line.id(), line.body(), IfMatch.ABSENT));
      return new LineView(line.number(), line.id(), saved.created() ? "created" : "updated", null);
    } catch (HttpProblem problem) {
      return new LineView(line.number(), line.id(), "rejected", view(line, problem));
    }
  }

  @SuppressWarnings("unchecked")
  private static LineProblem view(CustomerLine line, HttpProblem problem) {
    var violations =
        (List<Violation>) problem.getParameters().getOrDefault("violations", List.<Violation>of());
    return new LineProblem(
        problem.getType().toString(),
        problem.getTitle(),
        problem.getStatusCode(),
        problem.getDetail(),
        violations.stream().map(line::named).toList());
  }
}
