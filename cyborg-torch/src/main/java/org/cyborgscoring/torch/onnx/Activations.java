package org.cyborgscoring.torch.onnx;

import org.cyborgscoring.torch.encoder.Activation;

/**
 * Activations in operators, in the order in which runtimes know and fuse them.
 *
 * @param operators note them down
 */
record Activations(Operators operators) {

  String apply(String x, Activation activation) {
    return switch (activation) {
      case GELU -> gelu(x);
      case GELU_TANH -> geluTanh(x);
      case RELU -> operators.node("Relu", x);
      case SILU -> operators.node("Mul", x, operators.node("Sigmoid", x));
      case TANH -> operators.node("Tanh", x);
    };
  }

  /** x (1 + erf(x / sqrt 2)) / 2. */
  private String gelu(String x) {
    String erf = operators.node("Erf", operators.node("Div", x, operators.number(Math.sqrt(2))));
    String twice = operators.node("Mul", x, operators.node("Add", erf, operators.number(1)));
    return operators.node("Mul", twice, operators.number(0.5));
  }

  /** x (1 + tanh(sqrt(2 / π) (x + 0.044715 x³))) / 2. */
  private String geluTanh(String x) {
    String cube = operators.node("Pow", x, operators.number(3));
    String bent = operators.node("Add", x, operators.node("Mul", cube, operators.number(0.044715)));
    String inner = operators.node("Mul", bent, operators.number(Math.sqrt(2 / Math.PI)));
    String outer = operators.node("Add", operators.node("Tanh", inner), operators.number(1));
    return operators.node("Mul", operators.node("Mul", x, operators.number(0.5)), outer);
  }
}
