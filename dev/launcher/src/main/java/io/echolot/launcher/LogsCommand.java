package io.echolot.launcher;

import io.echolot.devstack.DevStackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows the end of the logs.")
final class LogsCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", description = "A service or backend; all if absent.")
  private String name = "";

  @Option(
      names = {"-n", "--lines"},
      description = "How many lines of each (default ${DEFAULT-VALUE}).")
  private int lines = 40;

  @Override
  public Integer call() throws IOException {
    Path logs = new Home().data().resolve("logs");
    List<Path> all = files(logs);
    List<Path> wanted =
        all.stream().filter(file -> name.isEmpty() || title(file).equals(name)).toList();
    if (wanted.isEmpty()) {
      throw new DevStackException(
          all.isEmpty()
              ? "There are no logs yet. Run ./echolot up."
              : "There is no log \"%s\". There are: %s."
                  .formatted(
                      name,
                      all.stream().map(LogsCommand::title).collect(Collectors.joining(", "))));
    }
    for (Path file : wanted) {
      show(file);
    }
    return 0;
  }

  private static List<Path> files(Path logs) throws IOException {
    if (!Files.isDirectory(logs)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(logs)) {
      return files.sorted().toList();
    }
  }

  private static String title(Path file) {
    return file.getFileName().toString().replaceFirst("\\.log$", "");
  }

  private void show(Path file) throws IOException {
    System.out.println("== " + title(file));
    List<String> all =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
  }
}
