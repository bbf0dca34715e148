package io.echolot.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody whose browser knows no scripts. */
final class Reader {

  private static final RestAssuredConfig UTF8 =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .defaultCharsetForContentType("UTF-8", ContentType.URLENC)
                  .defaultContentCharset("UTF-8"));

  private final String language;
  private Response response;
  private Document page;

  Reader(String language) {
    this.language = language;
  }

  Reader opens(String link) {
    return gets(given().urlEncodingEnabled(false).header("Accept-Language", language).get(link));
  }

  /** Fills fields in, on top of nothing, and goes on. */
  Reader goesOn(Object... fields) {
    return sends("on", fields);
  }

  Reader goesBack(Object... fields) {
    return sends("back", fields);
  }

  /** What stands before a survey asks for one thing, and takes the rest of the form along. */
  Reader enters(String field, String value) {
    Element form = page.selectFirst("form");
    return gets(
        given()
            .header("Accept-Language", language)
            .formParam("go", "enter")
            .formParam("query", form.selectFirst("[name=query]").val())
            .formParam(field, value)
            .post(form.attr("action")));
  }

  private Reader sends(String go, Object... fields) {
    Element form = page.selectFirst("form");
    assertThat(form).as("a form in %s", page.text()).isNotNull();
    var request =
        given()
            .header("Accept-Language", language)
            .config(UTF8)
            .formParam("go", go)
            .formParam("state", form.selectFirst("[name=state]").val());
    for (int i = 0; i < fields.length; i += 2) {
      String name = fields[i].toString();
      if (fields[i + 1] instanceof List<?> several) {
        request.formParam(name, several);
      } else {
        request.formParam(name, fields[i + 1]);
      }
    }
    return gets(request.post(form.attr("action")));
  }

  Reader sendsFile(String name, String type, byte[] content) {
    Element form = page.selectFirst("form[enctype=multipart/form-data]");
    return gets(
        given()
            .header("Accept-Language", language)
            .multiPart("go", "on")
            .multiPart("state", form.selectFirst("[name=state]").val())
            .multiPart("a", name, content, type)
            .post(form.attr("action")));
  }

  int status() {
    return response.statusCode();
  }

  private Reader gets(Response answer) {
    response = answer;
    page = Jsoup.parse(answer.asString());
    return this;
  }

  Reader sees(String heading) {
    assertThat(page.selectFirst("h1")).as(page.outerHtml()).isNotNull();
    assertThat(page.selectFirst("h1").text()).isEqualTo(heading);
    return this;
  }

  /** The page says what is wrong, links to the field, and marks it. */
  Reader isToldOf(String field, String message) {
    assertThat(response.statusCode()).isEqualTo(400);
    Element link = page.selectFirst(".faults a[href=#" + field + "]");
    assertThat(link).as(page.select(".faults").outerHtml()).isNotNull();
    assertThat(link.text()).isEqualTo(message);
    assertThat(page.getElementById(field)).isNotNull();
    assertThat(page.title()).matches("(Fehler|Error|Erreur): .*");
    return this;
  }

  Response response() {
    return response;
  }

  Document page() {
    return page;
  }

  Map<String, String> widget() {
    return Jsoup.parse(page.selectFirst("template#widget").html())
        .selectFirst("echolot-survey")
        .attributes()
        .asList()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
