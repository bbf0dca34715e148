package io.echolot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostileValuesTest {

  @Test
  void oneMemberIsReplacedAtATime() throws JsonProcessingException {
    var example = ContractsJson.mapper().readTree("{\"a\":1,\"b\":[{\"c\":2},3],\"d\":{\"e\":4}}");

    assertThat(HostileValues.bodies(example, new HashSet<>()))
        .filteredOn(body -> body.contains("null") && !body.contains("[null]"))
        .containsExactly(
            "{\"a\":null,\"b\":[{\"c\":2},3],\"d\":{\"e\":4}}",
            "{\"a\":1,\"b\":null,\"d\":{\"e\":4}}",
            "{\"a\":1,\"b\":[null,3],\"d\":{\"e\":4}}",
            "{\"a\":1,\"b\":[{\"c\":null},3],\"d\":{\"e\":4}}",
            "{\"a\":1,\"b\":[{\"c\":2},3],\"d\":null}",
            "{\"a\":1,\"b\":[{\"c\":2},3],\"d\":{\"e\":null}}");
  }

  @Test
  void whatAnotherBodyHadIsReplacedOnce() throws JsonProcessingException {
    Set<String> seen = new HashSet<>();
    HostileValues.bodies(ContractsJson.mapper().readTree("{\"a\":[{\"b\":1}]}"), seen);
    var example = ContractsJson.mapper().readTree("{\"a\":[{\"b\":\"x\",\"c\":1}]}");

    assertThat(HostileValues.bodies(example, seen))
        .filteredOn(body -> body.contains("null") && !body.contains("[null]"))
        .containsExactly("{\"a\":[{\"b\":null,\"c\":1}]}", "{\"a\":[{\"b\":\"x\",\"c\":null}]}");
  }
}
