package io.echolot.contracts.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyLinkTest {

  @Test
  void eachPageHasItsAddress() {
    assertThat(SurveyLink.page("pk_shop", "nps")).isEqualTo("/s/pk_shop/nps");
    assertThat(SurveyLink.page("pk_shop", "nps", Optional.empty())).isEqualTo("/s/pk_shop/nps");
    assertThat(SurveyLink.page("pk_shop", "nps", Optional.of(""))).isEqualTo("/s/pk_shop/nps");
    assertThat(SurveyLink.page("pk_shop", "nps", Optional.of("lang=de")))
        .isEqualTo("/s/pk_shop/nps?lang=de");
    assertThat(SurveyLink.personal("pk_shop", "nps", "eyJ.e30.c2ln"))
        .isEqualTo("/s/pk_shop/nps?t=eyJ.e30.c2ln");
    assertThat(SurveyLink.kiosk("pk_store", "nps")).isEqualTo("/k/pk_store/nps");
  }
}
