package io.echolot.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ServicePortsTest {

  @Test
  void noTwoServicesShareAPort() {
    assertThat(new HashSet<>(ServicePorts.usual().ports().values())).hasSize(4);
    assertThat(new HashSet<>(ServicePorts.free().ports().values())).hasSize(4);
    assertThat(ServicePorts.usual().url(Service.METRICS)).isEqualTo("http://localhost:8084");
  }
}
