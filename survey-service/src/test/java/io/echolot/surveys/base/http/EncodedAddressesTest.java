package io.echolot.surveys.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/customers/anna, true",
    "/v1/customers/%C3%A4%F0%9F%98%80, true",
    "/v1/customers/%c3%a4, true",
    "/v1/customers/100%, true",
    "/v1/customers/%zz, true",
    "/v1/customers/%FC, false",
    "/v1/customers/%C3x, false",
    "/v1/customers/%ED%A0%80, false",
    "q=%C0%AF, false",
    "/%F0%9F%98, false"
  })
  void whatIsEscapedIsUtf8(String escaped, boolean is) {
    assertThat(EncodedAddresses.isUtf8(escaped)).isEqualTo(is);
  }
}
