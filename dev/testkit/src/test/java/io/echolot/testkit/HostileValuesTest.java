package io.echolot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import org.junit.jupiter.api.Test;

class HostileValuesTest {

  @Test
  void oneMemberIsReplacedAtATime() throws JsonProcessingException {
    var example = ContractsJson.mapper().readTree("{\"a\":1,\"b\":[{\"c\":2},3],\"d\":{\"e\":4}}");

    assertThat(HostileValues.bodies(example))
        .filteredOn(body -> body.contains("null") && !body.contains("[null]"))
        .containsExactly(
            "{\"a\":null,\"b\":[{\"c\":2},3],\"d\":{\"e\":4}}",
            "{\"a\":1,\"b\":null,\"d\":{\"e\":4}}",
            "{\"a\":1,\"b\":[null,3],\"d\":{\"e\":4}}",
            "{\"a\":1,\"b\":[{\"c\":null},3],\"d\":{\"e\":4}}",
            "{\"a\":1,\"b\":[{\"c\":2},3],\"d\":null}",
            "{\"a\":1,\"b\":[{\"c\":2},3],\"d\":{\"e\":null}}");
  }
}
