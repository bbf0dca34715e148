package io.echolot.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void noOutgoingConnectionTakesAFreePortMeanwhile() {
    List<Integer> ports = Stream.generate(Ports::freePort).limit(200).toList();
    assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_768);
    assertThat(
            List.of(
                Ports.LAPTOP.postgresql(),
                Ports.LAPTOP.mongodb(),
                Ports.LAPTOP.kafka(),
                Ports.LAPTOP.kafkaController(),
                Ports.LAPTOP.keycloak()))
        .allMatch(port -> port < 32_768);
  }
}
