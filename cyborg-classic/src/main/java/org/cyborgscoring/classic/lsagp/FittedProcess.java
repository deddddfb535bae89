package org.cyborgscoring.classic.lsagp;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.gp.ExactGaussianProcess;
import org.cyborgscoring.classic.gp.GaussianProcess;
import org.cyborgscoring.classic.gp.InducingResponses;
import org.cyborgscoring.classic.gp.Prediction;
import org.cyborgscoring.classic.gp.SparseAccumulator;
import org.cyborgscoring.classic.gp.SparseGaussianProcess;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;

/**
 * A Gaussian process with its leave-one-out predictions.
 *
 * @param process the process
 * @param leaveOneOut one prediction for each training response, in their order
 */
record FittedProcess(GaussianProcess process, List<Prediction> leaveOneOut) {
  private static final int PARTS = 8;

  /** The exact process, all training responses being anchors. */
  static FittedProcess exact(
      Covariance covariance, double noise, double[] targets, FixedChunks chunks) {
    ExactGaussianProcess process =
        new ExactGaussianProcess(covariance.ofAnchors(chunks), noise, targets);
    return new FittedProcess(process, process.leaveOneOut());
  }

  /** The process through the anchors as inducing responses. */
  static FittedProcess sparse(
      Covariance covariance,
      double noise,
      List<Response> responses,
      double[] targets,
      RunContext run) {
    FixedChunks chunks = new FixedChunks(run.threads());
    InducingResponses inducing = new InducingResponses(covariance.ofAnchors(chunks));
    List<SparseAccumulator> parts =
        chunks.map(
            PARTS,
            part -> {
              SparseAccumulator accumulator = new SparseAccumulator(inducing, noise);
              int from = start(part, responses.size());
              int to = start(part + 1, responses.size());
              for (int at = from; at < to; at += Covariance.RESPONSES_AT_ONCE) {
                run.checkCancelled();
                List<Response> block =
                    responses.subList(at, Math.min(to, at + Covariance.RESPONSES_AT_ONCE));
                accumulator.add(covariance.withAnchors(block), slice(targets, at, block.size()));
              }
              return accumulator;
            });
    SparseAccumulator all = parts.get(0);
    parts.subList(1, PARTS).forEach(all::merge);
    SparseGaussianProcess process = all.fit();
    List<Prediction> leaveOneOut =
        chunks.inParts(
            responses,
            Covariance.RESPONSES_AT_ONCE,
            (from, block) -> {
              run.checkCancelled();
              return process.leaveOneOut(
                  covariance.withAnchors(block), slice(targets, from, block.size()));
            });
    return new FittedProcess(process, leaveOneOut);
  }

  private static int start(int part, int size) {
    return (int) ((long) part * size / PARTS);
  }

  private static double[] slice(double[] values, int from, int count) {
    return Arrays.copyOfRange(values, from, from + count);
  }
}
