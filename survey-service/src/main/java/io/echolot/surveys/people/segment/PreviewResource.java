package io.echolot.surveys.people.segment;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.condition.Condition;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.segment.definition.Segment;
import io.echolot.surveys.people.segment.definition.SegmentChecks;
import io.echolot.surveys.people.segment.member.Memberships;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells of a condition to whom it applies, before it is a segment's. */
@Path("/v1/segments/preview")
@Tag(name = "Segments")
public class PreviewResource {

  private static final int BATCH = 1_000;
  private static final int MOST_SEEN = 100_000;
  private static final int EXAMPLES = 10;

  private final Customers customers;
  private final Memberships memberships;
  private final CurrentTenant tenant;

  PreviewResource(Customers customers, Memberships memberships, CurrentTenant tenant) {
    this.customers = customers;
    this.memberships = memberships;
    this.tenant = tenant;
  }

  /** What is asked. */
  public record Asked(Condition condition) {
    public Asked {
      condition = condition == null ? Condition.ALWAYS : condition;
    }
  }

  @POST
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "To how many customers a condition applies now, and ten of them")
  public Preview preview(Asked asked) {
    Segment segment = new Segment("preview", null, GivenBody.of(asked).condition());
    List<Violation> violations = SegmentChecks.violations(segment.condition());
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("", violations);
    }
    String owner = tenant.id();
    List<Customer> examples = new ArrayList<>();
    int count = 0;
    int seen = 0;
    String after = "";
    List<Customer> some;
    do {
      some = await(customers.all(owner, "", after, BATCH));
      List<Customer> matching = await(memberships.matching(owner, some, segment));
      matching.stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
      count += matching.size();
      seen += some.size();
      after = some.isEmpty() ? after : some.get(some.size() - 1).id();
    } while (some.size() == BATCH && seen < MOST_SEEN);
    return new Preview(count, seen, examples);
  }
}
