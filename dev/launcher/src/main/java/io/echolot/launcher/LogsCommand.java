package io.echolot.launcher;

import io.echolot.devstack.DevStackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  @Parameters(arity = "0..1", description = "A service or backend; all services if absent.")
  private String name = "";

  @Option(
      names = {"-n", "--lines"},
      description = "How many lines of each (default ${DEFAULT-VALUE}).")
  private int lines = 20;

  @Option(names = "--stacks", description = "Shows stack traces, too.")
  private boolean stacks;

  @Override
  public Integer call() throws IOException {
    List<Path> all = files(new Home().data().resolve("logs"));
    List<Path> wanted = all.stream().filter(this::isWanted).toList();
    if (wanted.isEmpty()) {
      throw new DevStackException(
          all.isEmpty()
              ? "There are no logs yet. Run ./echolot up."
              : "There is no log \"%s\". There are: %s.".formatted(name, titles(all)));
    }
    for (Path file : wanted) {
      show(file);
    }
    if (name.isEmpty()) {
      List<Path> others = all.stream().filter(file -> !wanted.contains(file)).toList();
      System.out.println("Also: ./echolot logs NAME, of " + titles(others));
    }
    return 0;
  }

  private boolean isWanted(Path file) {
    return name.isEmpty()
        ? Arrays.stream(Service.values()).anyMatch(one -> one.folder().equals(title(file)))
        : title(file).equals(name);
  }

  private static String titles(List<Path> files) {
    return files.stream().map(LogsCommand::title).collect(Collectors.joining(", "));
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
    List<String> written =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    List<String> all = LogText.of(written, stacks);
    all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
    System.out.println();
  }
}
