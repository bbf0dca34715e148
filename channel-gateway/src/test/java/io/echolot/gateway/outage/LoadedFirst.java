package io.echolot.gateway.outage;

import io.echolot.gateway.published.Subscription;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import org.awaitility.Awaitility;

/** Tests begin when the gateway would get calls: after it has read what was published. */
public class LoadedFirst implements QuarkusTestAfterConstructCallback {

  @Override
  public void afterConstruct(Object test) {
    if (test.getClass().isAnnotationPresent(BeforeLoaded.class)) {
      return;
    }
    Subscription subscription = Arc.container().instance(Subscription.class).get();
    Awaitility.await("surveys are loaded").until(subscription::isLoaded);
  }
}
