package org.cyborgscoring.gates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.ScoreVersion;

/** Reads gates from YAML; the built-in file says what it holds. */
public final class GateFile {
  private static final Set<String> ROOT = Set.of("name", "gates");
  private static final Set<String> ENTRY =
      Set.of("statistic", "comparison", "version", "scope", "min", "max", "max-abs", "min-n");

  private GateFile() {}

  /**
   * Reads a file.
   *
   * @throws InputException with file, line and mend, if it is no file of gates
   */
  public static GateSet read(Path file) throws IOException {
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.toString());
  }

  static GateSet parse(String yaml, String source) {
    YamlMapping root = YamlMapping.parse(yaml, source);
    root.requireKeysIn(ROOT);
    List<Gate> gates = new ArrayList<>();
    for (YamlMapping entry : root.mappings("gates")) {
      gates.add(gate(entry));
    }
    if (gates.isEmpty()) {
      throw root.problem("gates", "there are no gates; list at least one under 'gates:'");
    }
    MessageDigest digest = Sha256.digest();
    digest.update(yaml.getBytes(StandardCharsets.UTF_8));
    return new GateSet(root.text("name").orElse(source), gates, Sha256.hex(digest));
  }

  private static Gate gate(YamlMapping entry) {
    entry.requireKeysIn(ENTRY);
    String statistic =
        entry
            .text("statistic")
            .orElseThrow(() -> entry.problem("a gate needs 'statistic:', such as qwk"));
    double min = entry.number("min").orElse(Double.NEGATIVE_INFINITY);
    double max = entry.number("max").orElse(Double.POSITIVE_INFINITY);
    Optional<Double> maxAbs = entry.number("max-abs");
    if (maxAbs.isPresent()) {
      min = Math.max(min, -maxAbs.get());
      max = Math.min(max, maxAbs.get());
    }
    if (Double.isInfinite(min) && Double.isInfinite(max)) {
      throw entry.problem("a gate needs a bound: 'min:', 'max:' or 'max-abs:'");
    }
    if (min > max) {
      throw entry.problem("no value is at least " + min + " and at most " + max);
    }
    double minN = entry.number("min-n").orElse(0.0);
    if (!(minN >= 0 && minN <= Integer.MAX_VALUE) || minN != Math.rint(minN)) {
      throw entry.problem("min-n", "'min-n' is a number of responses, such as 50");
    }
    return new Gate(
        statistic, comparison(entry), version(entry), scope(entry), min, max, (int) minN);
  }

  private static Comparison comparison(YamlMapping entry) {
    String id = entry.text("comparison").orElse(Comparison.MACHINE_HUMAN.id());
    return Comparison.withId(id)
        .orElseThrow(
            () ->
                unknown(
                    entry, "comparison", id, Stream.of(Comparison.values()).map(Comparison::id)));
  }

  private static VersionRule version(YamlMapping entry) {
    String id = entry.text("version").orElse(VersionRule.REPORTED.id());
    Stream<String> rules = Stream.of(VersionRule.REPORTED.id(), VersionRule.CONTINUOUS.id());
    Stream<String> versions = Stream.of(ScoreVersion.values()).map(ScoreVersion::id);
    return VersionRule.named(id)
        .orElseThrow(
            () -> unknown(entry, "version", id, Stream.concat(rules, versions).distinct()));
  }

  private static Scope scope(YamlMapping entry) {
    String id = entry.text("scope").orElse(Scope.EVERYONE.id());
    return Arrays.stream(Scope.values())
        .filter(scope -> scope.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(entry, "scope", id, Stream.of(Scope.values()).map(Scope::id)));
  }

  private static InputException unknown(
      YamlMapping entry, String key, String value, Stream<String> known) {
    return entry.problem(
        key,
        "there is no " + key + " '" + value + "'; use " + known.collect(Collectors.joining(", ")));
  }
}
