package org.cyborgscoring.classic.lsagp;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.gp.HyperParameters;
import org.cyborgscoring.classic.kernel.KernelSet;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TextEncoder;

/**
 * Learns from few hand scores and many unscored responses.
 *
 * <p>All responses, scored or not, say which of them are alike: see {@link Pool}. The hand scores
 * say which likeness matters: a Gaussian process over many kernels at once, their weights of the
 * largest posterior density ({@link Evidence}). Up to some two thousand hand scores the process is
 * exact; beyond that it sees them through inducing responses. Out-of-sample predictions are
 * leave-one-out.
 */
final class LsaGpTeacher implements Teacher {
  static final int LEAST = 10;
  private static final Evidence EVIDENCE = new Evidence(400, 40, 0.7);

  private final Recipe recipe;
  private final Exactness exactness;

  LsaGpTeacher(Recipe recipe, Exactness exactness) {
    this.recipe = recipe;
    this.exactness = exactness;
  }

  @Override
  public Map<String, String> provenance(RunContext run) throws IOException {
    if (recipe.encoder() == null) {
      return Map.of();
    }
    Map<String, String> provenance = new TreeMap<>();
    TextEncoder.provenance(recipe.encoder(), run)
        .forEach((name, value) -> provenance.put("embeddings." + name, value));
    return provenance;
  }

  @Override
  public Fitted<Scorer> fit(HandScored handScored, List<Response> unscored, RunContext run) {
    handScored.requireLearnable(LEAST, "The Teacher lsa-gp");
    FixedChunks chunks = new FixedChunks(run.threads());
    run.progress().update("Teacher reads the responses", 0, 3);
    Pool pool =
        Pool.of(
            recipe,
            Stream.concat(handScored.responses().stream(), unscored.stream()).toList(),
            run);
    int[] order = PoolOrder.indices(handScored.responses());
    List<Response> responses = IntStream.of(order).mapToObj(handScored.responses()::get).toList();
    HandScored sorted = new HandScored(handScored.item(), responses);
    double[] labels = sorted.labels().stream().mapToDouble(ScoreDistribution::expected).toArray();
    StandardScores scores = StandardScores.of(labels);
    double[] targets = scores.standardise(labels);
    run.checkCancelled();
    run.progress().update("Teacher weighs its kernels", 1, 3);
    List<Response> anchors = exactness.anchors(responses);
    List<Traits> traits = pool.traits(anchors, chunks);
    KernelSet kernels = new KernelSet(pool.kernels(), pool.anchors(traits), chunks);
    HyperParameters parameters = EVIDENCE.weigh(kernels, targets, chunks);
    Covariance covariance = new Covariance(pool, kernels, parameters);
    run.checkCancelled();
    run.progress().update("Teacher learns from hand scores", 2, 3);
    FittedProcess fitted =
        anchors.size() == responses.size()
            ? FittedProcess.exact(covariance, parameters.noise(), targets, chunks)
            : FittedProcess.sparse(covariance, parameters.noise(), responses, targets, run);
    ScoreReading reading =
        ScoreReading.calibrate(
            handScored.item().scale(), scores, fitted.leaveOneOut(), sorted.scores());
    run.progress().update("Teacher learns from hand scores", 3, 3);
    return new Fitted<>(
        new LsaGpScorer(covariance, fitted.process(), reading, run),
        inOrder(fitted.leaveOneOut().stream().map(reading::read).toList(), order));
  }

  private static List<ScoreDistribution> inOrder(List<ScoreDistribution> found, int[] order) {
    ScoreDistribution[] rows = new ScoreDistribution[order.length];
    for (int i = 0; i < order.length; i++) {
      rows[order[i]] = found.get(i);
    }
    return List.of(rows);
  }
}
