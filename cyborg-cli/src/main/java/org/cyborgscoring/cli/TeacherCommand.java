package org.cyborgscoring.cli;

import picocli.CommandLine.Command;

/** {@code cyborg teacher}: what can be done with a fitted Teacher. */
@Command(
    name = "teacher",
    mixinStandardHelpOptions = true,
    description = "Works with a generative Teacher that a run has fitted.",
    subcommands = TeacherMergeCommand.class)
final class TeacherCommand {}
