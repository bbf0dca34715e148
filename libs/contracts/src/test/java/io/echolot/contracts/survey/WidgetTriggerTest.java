package io.echolot.contracts.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.echolot.contracts.ContractsJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetTriggerTest {

  private static WidgetTrigger read(String json) {
    return ContractsJson.read(
        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), WidgetTrigger.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | {'when':'view'}",
        "{'when':''} | {'when':'view'}",
        "{'when':'exit'} | {'when':'exit'}",
        "{'when':'delay 5'} | {'when':'delay 5'}",
        "{'when':'time 0'} | {'when':'time 0'}",
        "{'when':'scroll 60','mode':'modal'} | {'when':'scroll 60','mode':'modal'}",
        "{'when':'click #help a','url':'/a*'} | {'when':'click #help a','url':'/a*'}",
        "{'when':'event order.paid','mode':''} | {'when':'event order.paid'}",
        "{'when':'view','mode':'popover'} | {'when':'view'}",
      })
  void isWrittenAsItIsRead(String json, String written) {
    assertThat(new String(ContractsJson.write(read(json)), StandardCharsets.UTF_8))
        .isEqualTo(written.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'when':'sometimes'}",
        "{'when':'View'}",
        "{'when':'view 1'}",
        "{'when':'view '}",
        "{'when':'exit now'}",
        "{'when':'delay'}",
        "{'when':'delay '}",
        "{'when':'delay soon'}",
        "{'when':'time -1'}",
        "{'when':'scroll 123456'}",
        "{'when':'click'}",
        "{'when':'event '}",
        "{'mode':'page'}",
      })
  void whatIsNoneOfItIsRefused(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(ValueInstantiationException.class);
  }
}
