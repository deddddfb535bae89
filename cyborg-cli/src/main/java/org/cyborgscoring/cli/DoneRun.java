package org.cyborgscoring.cli;

import java.util.Optional;
import org.cyborgscoring.bias.BiasAnalysis;
import org.cyborgscoring.pipeline.RunResult;

/**
 * What a run came to.
 *
 * @param result its result
 * @param bias bias from people to Teacher to Student; empty where no column names groups
 */
record DoneRun(RunResult result, Optional<BiasAnalysis> bias) {}
