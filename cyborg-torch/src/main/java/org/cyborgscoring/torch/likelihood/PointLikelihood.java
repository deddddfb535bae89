package org.cyborgscoring.torch.likelihood;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.KeyValueCache;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.jspecify.annotations.Nullable;

/**
 * How probable a decoder holds each score point to follow a prompt.
 *
 * <p>Batches are made of all prompts of a call and of nothing else, so that the same call gives the
 * same bits again, on any number of workers and whatever part of it was known before.
 */
public final class PointLikelihood {
  private final Decoder decoder;
  private final DecoderPass pass;
  private final ComputeDevice device;
  private final int tokensAtOnce;

  /**
   * The likelihood under a decoder.
   *
   * @param pass with what it computes, without dropout
   * @param device where its weights are
   * @param tokensAtOnce the most tokens of a batch, padding included, at least 1; a longer prompt
   *     has a batch of its own. Each worker computes one batch at a time.
   */
  public PointLikelihood(
      Decoder decoder, DecoderPass pass, ComputeDevice device, int tokensAtOnce) {
    if (tokensAtOnce < 1) {
      throw new IllegalArgumentException("tokensAtOnce: " + tokensAtOnce);
    }
    this.decoder = decoder;
    this.pass = pass;
    this.device = device;
    this.tokensAtOnce = tokensAtOnce;
  }

  /**
   * Is told of batches as they are computed. What a method throws ends the call: batches that other
   * workers have begun are still computed and told, others are not.
   */
  public interface Listener {
    /** Wants all and needs not be told. */
    Listener NONE =
        new Listener() {
          @Override
          public boolean wanted(int[] prompts) {
            return true;
          }

          @Override
          public void computed(int[] prompts, double[][] logProbabilities) {}
        };

    /**
     * Whether a batch is to be computed. Asked of all batches, one after another on the calling
     * thread, before the first is computed.
     *
     * @param prompts the places of its prompts in the list of the call
     */
    boolean wanted(int[] prompts);

    /**
     * Takes the results of a batch. Called on the workers' threads, several at once.
     *
     * @param prompts the places of its prompts in the list of the call
     * @param logProbabilities for each of them those of all points
     */
    void computed(int[] prompts, double[][] logProbabilities);
  }

  /**
   * The natural logarithm of the probability that the tokens of a point follow a prompt, among all
   * sequences of tokens: not normalised over the scale.
   *
   * @param prompts each of at least one token; equal ones are computed once
   * @param points the tokens of each point, each of at least one
   * @param workers compute the batches
   * @param listener is told of each batch, and may leave some out
   * @return [prompts][points]; the rows of prompts that were not wanted are empty
   * @throws org.cyborgscoring.data.InputException if the model gives something else than numbers
   */
  public double[][] of(
      List<int[]> prompts, List<int[]> points, GradientWorkers workers, Listener listener) {
    require(prompts);
    require(points);
    double[][] results = new double[prompts.size()][0];
    PromptBatches all = PromptBatches.of(prompts, tokensAtOnce);
    List<PromptBatches.Batch> wanted =
        all.batches().stream().filter(batch -> listener.wanted(batch.allPlaces())).toList();
    if (wanted.isEmpty()) {
      return results;
    }
    BatchLikelihood likelihood = new BatchLikelihood(decoder, pass, device, new PointTree(points));
    try (KeyValueCache prefix = prefix(all.prefix(), workers)) {
      workers.run(
          wanted.size(),
          i -> {
            PromptBatches.Batch batch = wanted.get(i);
            double[][] rows = likelihood.of(batch.ends(), prefix);
            for (int row = 0; row < rows.length; row++) {
              for (int place : batch.places().get(row)) {
                results[place] = rows[row].clone();
              }
            }
            int[] places = batch.allPlaces();
            listener.computed(
                places,
                Arrays.stream(places)
                    .mapToObj(place -> results[place].clone())
                    .toArray(double[][]::new));
          });
    }
    return results;
  }

  private @Nullable KeyValueCache prefix(int[] tokens, GradientWorkers workers) {
    if (tokens.length == 0) {
      return null;
    }
    KeyValueCache cache = new KeyValueCache(tokens.length);
    try {
      // On a worker, which has the threads of BLAS that all else is computed with.
      workers.run(
          1,
          only ->
              decoder.hidden(
                  pass,
                  DecoderInputs.of(List.of(tokens), DecoderInputs.Padding.RIGHT, device),
                  cache));
      return cache;
    } catch (RuntimeException | Error e) {
      cache.close();
      throw e;
    }
  }

  private void require(List<int[]> sequences) {
    int vocabulary = decoder.plan().size().vocabulary();
    for (int[] sequence : sequences) {
      if (sequence.length == 0) {
        throw new IllegalArgumentException("A prompt or a point has no token.");
      }
      for (int token : sequence) {
        if (token < 0 || token >= vocabulary) {
          throw new IllegalArgumentException(
              "There is no token " + token + " in a vocabulary of " + vocabulary + ".");
        }
      }
    }
  }
}
