import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the packages of compiled modules and what they need of each other, by jdeps; run by {@code
 * ./echolot rooms}. For each module: a line of figures, and each package with its number of source
 * files and the packages that it needs, without those of the module's own base name.
 */
public class Rooms {

  private static final Pattern EDGE =
      Pattern.compile("^\\s+(io\\.echolot\\.[\\w.]+)\\s+->\\s+(io\\.echolot\\.[\\w.]+)\\s.*");

  /** A package of more files than that is to get rooms. */
  private static final int MOST_FILES = 15;

  private final Path module;
  private final Map<String, Integer> files = new TreeMap<>();
  private final Map<String, Set<String>> needs = new TreeMap<>();

  private Rooms(Path module) {
    this.module = module;
  }

  /** Draws each module that an argument names by its folder. */
  public static void main(String... modules) throws IOException {
    for (String module : modules) {
      Rooms rooms = new Rooms(Path.of(module));
      rooms.count();
      rooms.ask();
      System.out.print(rooms.drawn());
    }
  }

  private void count() throws IOException {
    Path sources = module.resolve("src/main/java");
    try (Stream<Path> all = Files.walk(sources)) {
      all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
          .forEach(name -> files.merge(name, 1, Integer::sum));
    }
  }

  private void ask() {
    StringWriter out = new StringWriter();
    PrintWriter lines = new PrintWriter(out);
    String classes = module.resolve("target/classes").toString();
    ToolProvider.findFirst("jdeps")
        .orElseThrow(() -> new IllegalStateException("a JDK with jdeps is needed"))
        .run(lines, lines, "-verbose:package", "-filter:none", "--ignore-missing-deps", classes);
    out.toString()
        .lines()
        .map(EDGE::matcher)
        .filter(Matcher::matches)
        .filter(edge -> files.containsKey(edge.group(1)) && files.containsKey(edge.group(2)))
        .filter(edge -> !edge.group(1).equals(edge.group(2)))
        .forEach(
            edge ->
                needs.computeIfAbsent(edge.group(1), n -> new TreeSet<>()).add(edge.group(2)));
  }

  private String drawn() {
    String base = base();
    StringBuilder text = new StringBuilder();
    int all = files.values().stream().mapToInt(Integer::intValue).sum();
    int largest = files.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    long large = files.values().stream().filter(count -> count > MOST_FILES).count();
    text.append(
        "%s: %d files in %d packages, the largest has %d, %d have over %d; circles: %s%n"
            .formatted(module, all, files.size(), largest, large, MOST_FILES, circles(base)));
    files.forEach(
        (name, count) ->
            text.append(
                "  %-32s %3d  %s%n"
                    .formatted(
                        brief(name, base),
                        count,
                        needs.getOrDefault(name, Set.of()).stream()
                            .map(other -> brief(other, base))
                            .collect(Collectors.joining(" ")))));
    return text.append(System.lineSeparator()).toString();
  }

  private String base() {
    return files.keySet().stream()
        .map(name -> name.split("\\."))
        .filter(parts -> parts.length > 2)
        .map(parts -> String.join(".", parts[0], parts[1], parts[2]))
        .findFirst()
        .orElse("io.echolot");
  }

  private static String brief(String name, String base) {
    return name.equals(base) ? "(root)" : name.substring(base.length() + 1);
  }

  /** Packages that need each other, be it by others; {@code none} if there are none. */
  private String circles(String base) {
    List<String> found = new ArrayList<>();
    for (String name : files.keySet()) {
      if (reached(name).contains(name)) {
        found.add(brief(name, base));
      }
    }
    return found.isEmpty() ? "none" : String.join(" ", found);
  }

  private Set<String> reached(String from) {
    Set<String> seen = new TreeSet<>();
    List<String> next = new ArrayList<>(needs.getOrDefault(from, Set.of()));
    while (!next.isEmpty()) {
      String one = next.remove(next.size() - 1);
      if (seen.add(one)) {
        next.addAll(needs.getOrDefault(one, Set.of()));
      }
    }
    return seen;
  }
}
