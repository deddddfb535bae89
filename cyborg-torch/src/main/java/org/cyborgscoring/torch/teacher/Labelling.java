package org.cyborgscoring.torch.teacher;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.journal.Journal;
import org.cyborgscoring.journal.LabelKey;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.likelihood.PointLikelihood;
import org.cyborgscoring.torch.prompt.PromptEncoder;
import org.cyborgscoring.torch.prompt.TokenizedPrompt;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * Has responses labelled by a model, each once: what the journal knows is not computed again.
 *
 * <p>Responses are computed in batches, and the last bits of a number depend on its batch. Batches
 * are those of the whole call, whatever the journal knows of it, so that work that was killed comes
 * to the same numbers as work that was not.
 *
 * @param model the model
 * @param adapter its adapters
 * @param baseHash the hash of the model
 * @param encoder makes the prompts
 * @param tokensAtOnce the most tokens that a worker computes at once
 */
record Labelling(
    LanguageModel model,
    Adapter adapter,
    String baseHash,
    PromptEncoder encoder,
    int tokensAtOnce) {

  /**
   * Labels of responses.
   *
   * @param of one for each response, in their order
   * @param cut how many responses did not fit and were cut in their middle
   */
  record Labels(List<double[]> of, int cut) {}

  /**
   * Refuses a model that gives no numbers, before time is spent on it.
   *
   * @throws InputException that names the model
   */
  void requireNumbers() {
    int[] prompt = encoder.encode(Response.unscored("", "")).tokens();
    try (GradientWorkers workers = new GradientWorkers(1, model.device())) {
      var unused =
          likelihood()
              .of(List.of(prompt), encoder.points(), workers, PointLikelihood.Listener.NONE);
    } catch (InputException e) {
      throw new InputException(
          model.folder().path()
              + ": what the model says is not a number, so its weights are damaged or too large for"
              + " the way they are kept. Fetch the model again, leave --quantize out, or use another"
              + " model.",
          e);
    }
  }

  private PointLikelihood likelihood() {
    return new PointLikelihood(
        model.decoder(), model.pass(adapter.adaptation()), model.device(), tokensAtOnce);
  }

  /** Labels responses. */
  Labels label(List<Response> responses, Journal<PointLabel> journal, RunContext run) {
    List<TokenizedPrompt> prompts = encoder.encode(responses, run.threads());
    int cut = (int) prompts.stream().filter(prompt -> prompt.cutTokens() > 0).count();
    List<LabelKey> keys = new ArrayList<>();
    Map<LabelKey, int[]> distinct = new LinkedHashMap<>();
    for (int i = 0; i < prompts.size(); i++) {
      int[] tokens = prompts.get(i).tokens();
      LabelKey key =
          new LabelKey(responses.get(i).textHash(), hash(tokens), baseHash, adapter.sha256(), 0);
      keys.add(key);
      distinct.putIfAbsent(key, tokens);
    }
    compute(distinct, journal, run);
    return new Labels(
        keys.stream().map(key -> journal.find(key).orElseThrow().toArray()).toList(), cut);
  }

  private void compute(Map<LabelKey, int[]> distinct, Journal<PointLabel> journal, RunContext run) {
    List<LabelKey> keys = List.copyOf(distinct.keySet());
    if (keys.stream().allMatch(key -> journal.find(key).isPresent())) {
      return;
    }
    AtomicLong done = new AtomicLong();
    try (GradientWorkers workers = new GradientWorkers(run.threads(), model.device())) {
      var unused =
          likelihood()
              .of(
                  List.copyOf(distinct.values()),
                  encoder.points(),
                  workers,
                  new Keeper(keys, journal, run, done));
    }
  }

  /** Asks for what the journal lacks, and gives it to the journal. */
  private record Keeper(
      List<LabelKey> keys, Journal<PointLabel> journal, RunContext run, AtomicLong done)
      implements PointLikelihood.Listener {

    @Override
    public boolean wanted(int[] prompts) {
      run.checkCancelled();
      for (int prompt : prompts) {
        if (journal.find(keys.get(prompt)).isEmpty()) {
          return true;
        }
      }
      tell(prompts.length);
      return false;
    }

    @Override
    public void computed(int[] prompts, double[][] logProbabilities) {
      for (int i = 0; i < prompts.length; i++) {
        LabelKey key = keys.get(prompts[i]);
        if (journal.find(key).isEmpty()) {
          journal.add(key, PointLabel.of(logProbabilities[i]));
        }
      }
      tell(prompts.length);
    }

    private void tell(int more) {
      run.progress().update("Teacher scores", done.addAndGet(more), keys.size());
    }
  }

  private static String hash(int[] tokens) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * tokens.length);
    bytes.asIntBuffer().put(tokens);
    MessageDigest digest = Sha256.digest();
    digest.update(bytes.array());
    return Sha256.hex(digest);
  }
}
