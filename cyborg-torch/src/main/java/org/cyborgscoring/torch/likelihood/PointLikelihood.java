package org.cyborgscoring.torch.likelihood;

import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.training.GradientWorkers;

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
    double[][] results = new double[prompts.size()][];
    workers.run(
        prompts.size(),
        i -> {
          results[i] = new double[0];
          if (tokensAtOnce > 0 && listener.wanted(new int[] {i})) {
            results[i] = points.stream().mapToDouble(p -> alone(prompts.get(i), p)).toArray();
            listener.computed(new int[] {i}, new double[][] {results[i].clone()});
          }
        });
    return results;
  }

  private double alone(int[] prompt, int[] point) {
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      int[] sequence =
          IntStream.concat(IntStream.of(prompt), IntStream.of(point).limit(i)).toArray();
      sum += Scope.get(() -> Tensors.floats(decoder.next(pass, sequence, device)))[point[i]];
    }
    return sum;
  }
}
