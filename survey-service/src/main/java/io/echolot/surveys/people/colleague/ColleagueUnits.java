package io.echolot.surveys.people.colleague;

import io.echolot.surveys.base.Keys;
import io.echolot.surveys.people.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** To which units somebody may be limited: who is limited to one that isn't there sees nothing. */
@Singleton
class ColleagueUnits {

  private final Units units;

  ColleagueUnits(Units units) {
    this.units = units;
  }

  /**
   * Makes sure that the tenant has them.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link
   *     io.echolot.platform.problem.Problem#INVALID} if it lacks one
   */
  Uni<Void> requireThere(String tenant, List<String> keys) {
    return keys.isEmpty()
        ? Uni.createFrom().voidItem()
        : units
            .tree(tenant)
            .invoke(tree -> Keys.requireNone(ColleagueChecks.checkUnits(keys, tree)))
            .replaceWithVoid();
  }
}
