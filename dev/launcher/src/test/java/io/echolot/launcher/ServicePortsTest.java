package io.echolot.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServicePortsTest {

  @Test
  void noTwoServicesShareAPort() {
    for (ServicePorts ports : List.of(ServicePorts.usual(), ServicePorts.free())) {
      Set<Integer> all = new HashSet<>(ports.ports().values());
      all.addAll(ports.management().values());
      assertThat(all).hasSize(8);
    }
    assertThat(ServicePorts.usual().url(Service.METRICS)).isEqualTo("http://localhost:8084");
    assertThat(ServicePorts.usual().managementUrl(Service.METRICS))
        .isEqualTo("http://localhost:9084");
  }
}
