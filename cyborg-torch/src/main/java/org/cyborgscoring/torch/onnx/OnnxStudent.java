package org.cyborgscoring.torch.onnx;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.Ops;
import org.cyborgscoring.torch.text.LongText;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.Windows;

/**
 * A fitted Student as it can be written into a graph.
 *
 * @param network what it computes of tokens
 * @param weights its weights
 * @param form what the network's numbers mean
 * @param grid the network's numbers are rounded to multiples of 1 / grid before they are read
 * @param tokenizer divides texts; stays the property of the Student
 * @param longText what is done with responses that are longer than the context
 * @param context the most tokens of a sequence, special tokens included
 * @param padId fills up shorter sequences
 */
public record OnnxStudent(
    Network network,
    Weights weights,
    ScoreForm form,
    double grid,
    Tokenizer tokenizer,
    LongText longText,
    int context,
    int padId) {

  /** What a Student computes. */
  @FunctionalInterface
  public interface Network {

    /**
     * The numbers of the last layer.
     *
     * @param perResponse makes one vector for each response of those for each row
     * @return [responses, outputs]
     */
    Value outputs(Ops<Value> ops, EncoderInputs<Value> inputs, UnaryOperator<Value> perResponse);
  }

  /** Implemented by fitted Students that can be written into a graph. */
  @FunctionalInterface
  public interface Source {

    /**
     * The Student for export.
     *
     * @throws org.cyborgscoring.data.InputException if this one cannot be exported, as one that
     *     sees more than tokens; the message says why
     */
    OnnxStudent toOnnx();
  }

  /**
   * Whether the rows of a batch are the windows of one response, rather than responses of their
   * own.
   */
  public boolean rowsAreWindows() {
    return longText.name().equals(Windows.NAME);
  }

  /** How a program must prepare a response for the graph, by the names of {@link OnnxFile}. */
  Map<String, String> reading() {
    return Map.of(
        OnnxFile.MAX_TOKENS, String.valueOf(context),
        OnnxFile.PAD_ID, String.valueOf(padId),
        OnnxFile.LONG_TEXT, longText.name(),
        OnnxFile.ROWS, rowsAreWindows() ? "windows" : "responses");
  }
}
