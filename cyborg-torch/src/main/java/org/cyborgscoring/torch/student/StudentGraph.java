package org.cyborgscoring.torch.student;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.onnx.OnnxStudent;
import org.cyborgscoring.torch.onnx.ScoreForm;

/** Hands a fitted Student to the export. */
final class StudentGraph {
  private StudentGraph() {}

  static OnnxStudent of(TransformerModel model) {
    ModelParts parts = model.parts();
    if (parts.features() != null) {
      throw new InputException(
          "This Student sees surface features of the response besides its tokens, which ONNX has no"
              + " operators for. Train one without --with-features to export it.");
    }
    ResponseTexts texts = parts.texts();
    return new OnnxStudent(
        (ops, inputs, perResponse) -> parts.network().outputs(ops, inputs, perResponse, null),
        // The model, not its parameters alone, so that they are not freed before they are read.
        name -> Tensors.floats(model.parameters().get(name)),
        form(parts.reading()),
        Predictor.GRID,
        texts.tokenizer(),
        texts.longText(),
        texts.context(),
        texts.padId());
  }

  private static ScoreForm form(ScoreReading reading) {
    if (reading.head() instanceof RegressionHead head) {
      return new ScoreForm.Regression(
          head.mean(), head.deviation(), reading.error(), reading.cuts());
    }
    return reading.head() instanceof OrdinalHead head
        ? new ScoreForm.Ordinal(head.scale())
        : new ScoreForm.Classification(reading.cuts().scale());
  }
}
