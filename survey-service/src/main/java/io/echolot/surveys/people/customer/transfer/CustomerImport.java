package io.echolot.surveys.people.customer.transfer;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.consent.Consents;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.customer.Customers.Saved;
import io.echolot.surveys.people.customer.identity.CustomerId;
import io.echolot.surveys.people.customer.transfer.LineView.LineProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes lines in, each for itself: a bad one costs only itself. */
@ApplicationScoped
class CustomerImport {

  private final Database database;
  private final Customers customers;
  private final Consents consents;

  CustomerImport(Database database, Customers customers, Consents consents) {
    this.database = database;
    this.customers = customers;
    this.consents = consents;
  }

  LineView take(String tenant, CustomerLine line) {
    return answer(line, () -> database.write(session -> store(tenant, line)));
  }

  private Uni<Saved> store(String tenant, CustomerLine line) {
    return customers
        .merge(tenant, line.id(), line.body(), IfMatch.ABSENT)
        .call(saved -> consents.add(tenant, line.id(), line.consents()));
  }

  /** Tells of line after line what {@link #take} would make of it. */
  Function<CustomerLine, LineView> rehearsal(String tenant) {
    EarlierLines earlier = new EarlierLines();
    return line ->
        answer(
            line, () -> database.rehearse(session -> store(tenant, line)).map(earlier::followedBy));
  }

  private static LineView answer(CustomerLine line, Supplier<Uni<Saved>> work) {
    if (line.body() == null) {
      return LineView.rejected(line, Problem.INVALID, line.wrong());
    }
    if (!CustomerId.isOne(line.id())) {
      return LineView.rejected(line, Problem.INVALID, List.of(CustomerId.violation("id")));
    }
    try {
      Saved saved = await(work.get());
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
