package org.cyborgscoring.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code cyborg} itself, which only has subcommands. */
@Command(
    name = "cyborg",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    description =
        "Automated scoring from a tenth of the hand scores: a Teacher learns from few hand scores and"
            + " scores the rest, a Student learns from both.",
    subcommands = {
      DemoCommand.class,
      CheckCommand.class,
      SampleCommand.class,
      RunCommand.class,
      ScoreCommand.class,
      EngineCommand.class,
      ExportCommand.class,
      ExperimentCommand.class,
      EvaluateCommand.class,
      CertifyCommand.class,
      CompareCommand.class,
      PlanCommand.class,
      RouteCommand.class,
      PretrainCommand.class,
      TeacherCommand.class,
      ServeCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 a fault of the program; 2 bad input or command line; 3 not"
          + " certified; 4 not decidable; 5 the machine failed (disk full, no permission, no memory);"
          + " 6 an export scores another way than its engine; 130 stopped by the user."
    })
final class CyborgCommand {}
