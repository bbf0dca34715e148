package io.echolot.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

  private final TrustedProxies proxies =
      new TrustedProxies(List.of("10.244.0.0/16", "192.0.2.7", "fd00::/8"));

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "10.244.3.9,  203.0.113.5,                        203.0.113.5, through the Ingress",
    "10.244.3.9,  '198.51.100.1, 203.0.113.5',        203.0.113.5, the caller wrote the first itself",
    "10.244.3.9,  '198.51.100.1, 203.0.113.5, 192.0.2.7', 203.0.113.5, through two proxies",
    "203.0.113.5, 198.51.100.1,                       203.0.113.5, past the Ingress",
    "10.245.0.1,  198.51.100.1,                       10.245.0.1,  of a neighbouring network",
    "10.244.3.9,  '',                                 10.244.3.9,  the proxy says nothing",
    "10.244.3.9,  'nobody, ',                         10.244.3.9,  no address",
    "10.244.3.9,  'dead.beef',                        10.244.3.9,  no address but a name",
    "10.244.3.9,  '198.51.100.1, unknown',            10.244.3.9,  hidden by the proxy",
    "10.244.3.9,  203.0.113.5:51234,                  203.0.113.5, with its port",
    "fd00::1,     '[2001:db8::7]:443',                2001:db8:0:0:0:0:0:7, IPv6",
    "10.244.3.9,  10.244.7.7,                         10.244.7.7,  from within",
  })
  void onlyTrustedProxiesAreBelieved(String peer, String header, String caller, String label) {
    assertThat(proxies.addressOf(peer, List.of(header))).isEqualTo(caller);
  }

  @Test
  void severalHeadersAreOne() {
    assertThat(proxies.addressOf("10.244.3.9", List.of("198.51.100.1", "203.0.113.5")))
        .isEqualTo("203.0.113.5");
  }

  @Test
  void withoutProxiesTheHeaderIsNothing() {
    assertThat(new TrustedProxies(List.of()).addressOf("127.0.0.1", List.of("203.0.113.5")))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void aNameIsNoNetwork() {
    assertThatThrownBy(() -> new TrustedProxies(List.of("ingress.local")))
        .hasMessageContaining("trusted-proxies: ingress.local");
  }
}
