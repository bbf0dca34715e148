package io.echolot.dialogue.command;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.dialogue.token.CaseFolding;
import io.echolot.dialogue.token.PackageFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which whole messages are commands. The words of all languages count always, because the language
 * of a stranger's number is a guess, and "stop" must never be lost to a guess. Sources: Twilio
 * "Advanced Opt-Out" (default keywords), AWS End User Messaging "Required keywords", and their
 * usual translations.
 */
public final class Commands {

  private static final Map<String, Command> WORDS = read();

  private Commands() {}

  /**
   * The command that the whole message is. Case, accents, white space and punctuation make no
   * difference; any other word does ({@code "stop please"} is none).
   */
  public static Optional<Command> in(String message) {
    if (isDash(message)) {
      return Optional.of(Command.SKIP);
    }
    return Optional.ofNullable(WORDS.get(CaseFolding.bare(message)));
  }

  private static boolean isDash(String message) {
    String trimmed = message.strip();
    return trimmed.equals("-") || trimmed.equals("–") || trimmed.equals("—");
  }

  private static Map<String, Command> read() {
    var lists =
        PackageFile.read("commands.json", new TypeReference<Map<Command, List<String>>>() {});
    Map<String, Command> words = new HashMap<>();
    lists.forEach((command, list) -> list.forEach(word -> add(words, word, command)));
    return Map.copyOf(words);
  }

  private static void add(Map<String, Command> words, String word, Command command) {
    Command other = words.put(CaseFolding.bare(word), command);
    if (other != null && other != command) {
      throw new IllegalStateException(word + " is both " + other + " and " + command);
    }
  }
}
