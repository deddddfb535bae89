package org.cyborgscoring.cli;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Shorter names for what is asked most of a hosted Teacher; the rest goes by --teacher-option. */
final class HostedTeacherOptions {
  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The server of a hosted Teacher, such as http://localhost:8000/v1.")
  private @Nullable String baseUrl;

  @Option(
      names = "--budget-usd",
      paramLabel = "USD",
      description = "What a hosted Teacher may cost; a hard stop that keeps what was scored.")
  private @Nullable String budgetUsd;

  @Option(
      names = "--fine-tune",
      description = "Fine-tune a hosted Teacher on the hand scores first.")
  private boolean fineTune;

  @Option(
      names = "--yes",
      description = "Agree beforehand to what a hosted Teacher sends, costs and redacts.")
  private boolean yes;

  /** The options of the Teacher with those given here. */
  Map<String, String> addTo(Map<String, String> teacherOptions) {
    Map<String, String> all = new TreeMap<>(teacherOptions);
    if (baseUrl != null) {
      all.put("base-url", baseUrl);
    }
    if (budgetUsd != null) {
      all.put("budget-usd", budgetUsd);
    }
    if (fineTune) {
      all.put("fine-tune", "true");
    }
    if (yes) {
      all.put("yes", "true");
    }
    return all;
  }
}
