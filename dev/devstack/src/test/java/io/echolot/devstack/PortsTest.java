package io.echolot.devstack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aPortInUseIsNamedWithWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "Kafka"))
          .isInstanceOf(DevStackException.class)
          .hasMessageContainingAll(
              "Port " + taken.getLocalPort() + " for Kafka is in use", "./echolot down");
    }
  }

  @Test
  void aFreePortIsFine() {
    assertThatCode(() -> Ports.requireFree(Ports.freePort(), "Kafka")).doesNotThrowAnyException();
  }
}
