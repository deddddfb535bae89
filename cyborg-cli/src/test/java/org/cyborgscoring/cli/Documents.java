package org.cyborgscoring.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's documents, as tests look at them. */
final class Documents {
  private static final Pattern COMMAND = Pattern.compile("^(?: {4}|)(?:\\./)?cyborg +(.*)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private Documents() {}

  /** The folder of the README; tests run in the folder of their module. */
  static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("The tests run outside of the project.");
      }
      folder = parent;
    }
    return folder;
  }

  /** README, ARCHITECTURE and everything below docs. */
  static Stream<Path> all() {
    Path home = home();
    try (Stream<Path> docs = Files.list(home.resolve("docs"))) {
      List<Path> documents =
          new ArrayList<>(List.of(home.resolve("README.md"), home.resolve("ARCHITECTURE.md")));
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
      return documents.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The command lines that stand in blocks of code, without the program's name. A backslash at the
   * end of a line goes on in the next.
   */
  static List<String> commands(Path document) {
    List<String> commands = new ArrayList<>();
    boolean fenced = false;
    String text = String.join("\n", lines(document)).replaceAll("\\\\\n *", "");
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      }
      Matcher command = COMMAND.matcher(line);
      if ((fenced || line.startsWith("    ")) && command.matches()) {
        commands.add(command.group(1).replaceFirst("\\s+#.*", "").strip());
      }
    }
    return commands;
  }

  /** The first block of Java. */
  static String java(Path document) {
    String text = String.join("\n", lines(document));
    Matcher block = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL).matcher(text);
    if (!block.find()) {
      throw new IllegalStateException(document + " has no Java.");
    }
    return block.group(1);
  }

  /** The links to files of the project, without what stands behind a hash sign. */
  static List<String> links(Path document) {
    return lines(document).stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map(link -> link.group(1).replaceFirst("#.*", ""))
        .filter(link -> !link.isEmpty() && !link.contains(":"))
        .toList();
  }

  private static List<String> lines(Path document) {
    try {
      return Files.readAllLines(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
