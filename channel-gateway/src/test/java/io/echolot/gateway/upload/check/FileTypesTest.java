package io.echolot.gateway.upload.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.gateway.upload.base.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.tika.mime.MediaType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypesTest {

  static Stream<JsonNode> cases() throws IOException {
    JsonNode cases =
        ContractsJson.mapper().readTree(FileTypesTest.class.getResourceAsStream("file-cases.json"));
    return StreamSupport.stream(cases.spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFileIsWhatItsBytesAreOrMayBeCalled(JsonNode given, @TempDir Path folder)
      throws IOException {
    byte[] bytes =
        given.has("hex")
            ? HexFormat.of().parseHex(given.get("hex").textValue())
            : given.get("text").textValue().getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("file"), bytes);
    MediaType declared = FileTypes.declared(given.get("declared").textValue()).orElseThrow();
    MediaType detected = FileTypes.detected(file);

    assertThat(FileTypes.agree(declared, detected, file))
        .as("%s, detected as %s", given, detected)
        .isEqualTo(given.get("agrees").booleanValue());
    if (given.has("name")) {
      assertThat(FileName.of(given.get("name").textValue(), FileTypes.extensions(declared)))
          .isEqualTo(given.get("stored").textValue());
    }
  }
}
