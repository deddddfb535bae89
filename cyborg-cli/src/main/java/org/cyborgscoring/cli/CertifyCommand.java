package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.gates.Certificate;
import org.cyborgscoring.gates.GateFile;
import org.cyborgscoring.gates.GateSet;
import org.cyborgscoring.gates.Judge;
import org.cyborgscoring.gates.Verdict;
import org.cyborgscoring.report.CertificateReport;
import org.cyborgscoring.run.CertificateFile;
import org.cyborgscoring.run.EvaluatedFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg certify}: go or no-go. */
@Command(
    name = "certify",
    mixinStandardHelpOptions = true,
    description = {
      "Judges every item of a run or an evaluation by the gates of a testing programme, and writes"
          + " certificate.html and certificate.json into its folder.",
      "A gate passes when the whole interval of its figure lies within the bounds, fails when all of"
          + " it lies outside, and is not decidable else; then the number of further responses that"
          + " would decide it is named."
    },
    footer = {"", "Exit codes: 0 all gates pass; 3 one fails; 4 none fails, but one is undecided."})
final class CertifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "The folder of a run or an evaluation.")
  private @Nullable Path folder;

  @Option(
      names = "--gates",
      paramLabel = "FILE",
      description =
          "A YAML file of gates (default: the built-in set 'operational', which --print-gates"
              + " prints).")
  private @Nullable Path gates;

  @Option(
      names = "--scorer",
      paramLabel = "NAME",
      description = "Whose scores, such as teacher (default: the Student of the run's engine).")
  private @Nullable String scorer;

  @Option(
      names = "--print-gates",
      help = true,
      description = "Print the built-in gates, to begin a file of one's own with, and stop.")
  private boolean printGates;

  private final Console console;

  CertifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (printGates) {
      console.out().print(GateSet.operationalText());
      return ExitCode.OK;
    }
    if (folder == null) {
      throw new InputException("Name the folder of a run or an evaluation: cyborg certify FOLDER.");
    }
    GateSet set =
        gates == null || gates.toString().equals(GateSet.OPERATIONAL)
            ? GateSet.operational()
            : GateFile.read(gates);
    EvaluatedFolder evaluated = EvaluatedFolder.open(folder);
    Map<String, String> hashes = new TreeMap<>(evaluated.hashes());
    hashes.put("gates " + set.name(), set.hash());
    Certificate certificate =
        new Certificate(set, new Judge(set).judge(evaluated.figures(scorer)), hashes);
    AtomicFile.writeString(folder.resolve("certificate.json"), CertificateFile.json(certificate));
    AtomicFile.writeString(
        folder.resolve("certificate.html"),
        CertificateReport.render(
            folder.toAbsolutePath().normalize().getFileName().toString(),
            certificate,
            evaluated.provenance().settings()));
    console.out().print(CertificateTable.of(certificate));
    console.say("Certificate: " + folder.resolve("certificate.html"));
    return exitCode(certificate.verdict());
  }

  private static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case PASS -> ExitCode.OK;
      case FAIL -> ExitCode.NOT_CERTIFIED;
      case UNDECIDED -> ExitCode.UNDECIDED;
    };
  }
}
