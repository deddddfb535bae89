package org.cyborgscoring.torch.libtorch;

import java.util.function.Supplier;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.encoder.Norm;
import org.cyborgscoring.torch.encoder.Ops;

/**
 * Carries the operations of encoders out. Made for one pass on one thread; the parameters may be
 * shared between passes. Tensors belong to the scope that is open when they are made.
 */
public final class TorchOps implements Ops<Tensor> {
  private final Parameters parameters;
  private final Dropout dropout;

  /**
   * Operations over these parameters.
   *
   * @param dropout what training leaves out
   */
  public TorchOps(Parameters parameters, Dropout dropout) {
    this.parameters = parameters;
    this.dropout = dropout;
  }

  @Override
  public Tensor embed(Tensor ids, Embedding table) {
    return torch.embedding(parameters.get(table.weight()), ids);
  }

  @Override
  public Tensor row(Embedding table, int id) {
    return parameters.get(table.weight()).select(0, id);
  }

  @Override
  public Tensor linear(Tensor x, Linear layer) {
    Tensor weight = parameters.get(layer.weight());
    return layer.bias() == null
        ? torch.linear(x, weight)
        : torch.linear(x, weight, new TensorOptional(parameters.get(layer.bias())));
  }

  @Override
  public Tensor normalize(Tensor x, Norm norm) {
    TensorOptional bias =
        norm.bias() == null
            ? new TensorOptional()
            : new TensorOptional(parameters.get(norm.bias()));
    TensorOptional weight = new TensorOptional(parameters.get(norm.weight()));
    return torch.layer_norm(x, new long[] {norm.size()}, weight, bias, norm.eps(), false);
  }

  @Override
  public Tensor activate(Tensor x, Activation activation) {
    return switch (activation) {
      case GELU -> torch.gelu(x);
      case GELU_TANH -> torch.gelu(x, "tanh");
      case RELU -> torch.relu(x);
      case SILU -> torch.silu(x);
      case TANH -> torch.tanh(x);
    };
  }

  @Override
  public Tensor dropout(Tensor x, double rate) {
    return dropout.apply(x, rate);
  }

  @Override
  public Tensor add(Tensor a, Tensor b) {
    return a.add(b);
  }

  @Override
  public Tensor multiply(Tensor a, Tensor b) {
    return a.mul(b);
  }

  @Override
  public Tensor scale(Tensor x, double factor) {
    return x.mul(new Scalar(factor));
  }

  @Override
  public Tensor splitHeads(Tensor x, int heads) {
    return x.view(x.size(0), x.size(1), heads, -1).transpose(1, 2);
  }

  @Override
  public Tensor mergeHeads(Tensor x) {
    return x.transpose(1, 2).reshape(x.size(0), x.size(2), x.size(1) * x.size(3));
  }

  @Override
  public Tensor keyMask(Tensor mask) {
    return mask.to(ScalarType.Bool).unsqueeze(1).unsqueeze(1);
  }

  @Override
  public Tensor attention(Tensor q, Tensor k, Tensor v, Tensor allowed) {
    return torch.scaled_dot_product_attention(
        q, k, v, new TensorOptional(allowed), 0.0, false, new DoubleOptional(), false);
  }

  @Override
  public Tensor first(Tensor hidden) {
    return hidden.select(1, 0);
  }

  @Override
  public Tensor mean(Tensor hidden, Tensor mask) {
    Tensor weights = mask.to(hidden.scalar_type()).unsqueeze(-1);
    return hidden.mul(weights).sum(1).div(weights.sum(1));
  }

  @Override
  public Tensor positions(Tensor ids) {
    return torch.arange(
        new Scalar(ids.size(1)),
        new TensorOptions(ScalarType.Long)
            .device(new org.bytedeco.pytorch.DeviceOptional(ids.device())));
  }

  @Override
  public Tensor step(Supplier<Tensor> body) {
    return Scope.keep(body);
  }
}
