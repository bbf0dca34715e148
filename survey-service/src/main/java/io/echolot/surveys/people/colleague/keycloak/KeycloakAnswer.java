package io.echolot.surveys.people.colleague.keycloak;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Keycloak answered.
 *
 * @param location the header of that name; empty if there is none
 * @param body missing if there is none
 */
record KeycloakAnswer(int status, String location, JsonNode body) {

  boolean isOne(int expected) {
    return status == expected;
  }

  boolean isDone() {
    return status >= 200 && status < 300;
  }
}
