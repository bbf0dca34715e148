package io.echolot.surveys.authoring.persona;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import java.util.List;

/**
 * A kind of customer as a person, whose way a journey map draws.
 *
 * @param key unique within the tenant
 * @param name for people; not empty
 * @param description who that is; may be empty
 * @param goals what the persona wants to achieve; may be empty
 * @param needs what it takes; may be empty
 * @param pains what stands in the way; may be empty
 * @param picture an https URL; empty for none
 * @param colour {@code #rrggbb} in which maps draw it; empty for the usual one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Persona(
    String key,
    LocalizedText name,
    LocalizedText description,
    List<LocalizedText> goals,
    List<LocalizedText> needs,
    List<LocalizedText> pains,
    String picture,
    String colour) {

  public Persona {
    key = key == null ? "" : key;
    name = name == null ? LocalizedText.EMPTY : name;
    description = description == null ? LocalizedText.EMPTY : description;
    goals = goals == null ? List.of() : List.copyOf(goals);
    needs = needs == null ? List.of() : List.copyOf(needs);
    pains = pains == null ? List.of() : List.copyOf(pains);
    picture = picture == null ? "" : picture;
    colour = colour == null ? "" : colour;
  }

  /** The same under the key of its address. */
  Persona withKey(String newKey) {
    return new Persona(newKey, name, description, goals, needs, pains, picture, colour);
  }
}
