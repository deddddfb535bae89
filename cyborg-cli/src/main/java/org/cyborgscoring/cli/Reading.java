package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ProblemPolicy;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ResponseSets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Reads a table of responses as several commands do: notes are said, problems counted. */
final class Reading {
  @Option(
      names = "--select",
      paramLabel = "ITEM",
      description = "The item to work on, in a table of several.")
  private @Nullable String select;

  @Option(
      names = "--prompt",
      paramLabel = "FILE",
      description = "A text file with the item's prompt.")
  private @Nullable Path prompt;

  @Option(
      names = "--rubric",
      paramLabel = "FILE",
      description = "A text file with the item's rubric.")
  private @Nullable Path rubric;

  @Option(
      names = "--allow-problems",
      description = "Go on even if more than 1 %% of the rows cannot be used.")
  private boolean allowProblems;

  /** All items of a table. */
  ResponseSets all(Path file, ReadOptions options, Console console) {
    ResponseSets sets = ResponseSets.read(file, options);
    sets.notes().forEach(console::say);
    if (!sets.problems().isEmpty()) {
      console.say(
          Figures.count(sets.problems().size())
              + " of "
              + Figures.count(sets.rows())
              + " rows cannot be used; the first: "
              + sets.problems().get(0));
    }
    ProblemPolicy policy = allowProblems ? ProblemPolicy.GO_ON : ProblemPolicy.STRICT;
    policy.check(sets.problems(), sets.rows(), "go on with --allow-problems");
    return sets;
  }

  /** The item that the user selected, or the only one, with its prompt and rubric. */
  ResponseSet one(ResponseSets sets) throws IOException {
    if (select == null && sets.sets().size() > 1) {
      throw new InputException(
          "The table holds "
              + sets.sets().size()
              + " items; choose one with --select: "
              + String.join(", ", sets.sets().stream().map(set -> set.item().id()).toList())
              + ".");
    }
    ResponseSet set = select == null ? sets.only() : sets.item(select);
    return describe(set);
  }

  /** The responses with the prompt and the rubric that the user gave. */
  ResponseSet describe(ResponseSet set) throws IOException {
    var item = set.item();
    if (prompt != null) {
      item = item.withPrompt(text(prompt));
    }
    if (rubric != null) {
      item = item.withRubric(text(rubric));
    }
    return new ResponseSet(item, set.responses());
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
