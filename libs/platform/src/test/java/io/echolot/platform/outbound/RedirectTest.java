package io.echolot.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x/y, z, https://a.example/x/z",
    "https://a.example/x, //b.example/, https://b.example/",
    "https://a.example/x, HTTPS://b.example/, HTTPS://b.example/",
    "http://a.example/x, https://a.example/x, https://a.example/x",
    "http://a.example/x, ?page=2, http://a.example/?page=2",
  })
  void itLeadsOn(String from, String location, String next) throws OutboundException {
    assertThat(Redirect.next(URI.create(from), location)).hasToString(next);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/, http://a.example/",
    "https://a.example/, HTTP://b.example/",
    "http://a.example/, gopher://b.example/",
    "http://a.example/, javascript:alert(1)",
    "http://a.example/, 'http://b example/'",
    "http://a.example/, http:/b",
    "http://a.example/, https://u:p@b.example/",
    "http://a.example/, ''",
  })
  void weDontGoThere(String from, String location) {
    assertThatThrownBy(() -> Redirect.next(URI.create(from), location))
        .isInstanceOf(OutboundException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x, https://A.example:443/y, true",
    "http://a.example/x, https://a.example/x, false",
    "http://a.example/x, http://a.example:8080/x, false",
    "http://a.example/x, http://b.example/x, false",
  })
  void credentialsStayWithTheirOrigin(String one, String next, boolean same) {
    assertThat(Redirect.isSameOrigin(URI.create(one), URI.create(next))).isEqualTo(same);
  }
}
