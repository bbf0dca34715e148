package io.echolot.surveys.asking.account;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.surveys.asking.account.proof.ProviderDesk;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The desks of all providers. */
@ApplicationScoped
class ProviderDesks {

  private final List<ProviderDesk> desks;

  ProviderDesks(@All List<ProviderDesk> desks) {
    this.desks = desks;
  }

  ProviderDesk of(MessagingProvider provider) {
    return desks.stream()
        .filter(desk -> desk.provider() == provider)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody asks " + provider));
  }
}
