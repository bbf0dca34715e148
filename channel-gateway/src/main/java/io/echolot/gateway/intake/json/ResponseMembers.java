package io.echolot.gateway.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.UnknownMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a response may say of itself, as it is sent to us. */
public final class ResponseMembers {

  private static final Set<String> RESPONSE =
      Set.of(
          "id",
          "channel",
          "survey",
          "version",
          "revision",
          "writer",
          "secret",
          "language",
          "touchpoint",
          "state",
          "startedAt",
          "answeredAt",
          "sentAt",
          "keepValid",
          "respondent",
          "hidden",
          "answers",
          "guard");

  /** What the tenant's people may say, too. */
  private static final Set<String> IMPORTED =
      Stream.concat(RESPONSE.stream(), Stream.of(UnitReader.UNIT)).collect(Collectors.toSet());

  private static final Set<String> ANSWER = Set.of("question", "value", "other");

  private ResponseMembers() {}

  /** What it says that nobody knows, each with its path, if it is imported. */
  public static List<Violation> unknown(JsonNode response) {
    List<Violation> unknown = new ArrayList<>(UnknownMembers.of(response, "", IMPORTED));
    JsonNode answers = response.path("answers");
    for (int i = 0; answers.isArray() && i < answers.size(); i++) {
      unknown.addAll(UnknownMembers.of(answers.get(i), "answers[" + i + "]", ANSWER));
    }
    return unknown;
  }

  /** How many it has that nobody knows. */
  public static long passedOver(JsonNode response) {
    long unknown = unknown(response, RESPONSE);
    for (JsonNode answer : response.path("answers")) {
      unknown += unknown(answer, ANSWER);
    }
    return unknown;
  }

  private static long unknown(JsonNode object, Set<String> known) {
    return object.properties().stream().filter(member -> !known.contains(member.getKey())).count();
  }
}
