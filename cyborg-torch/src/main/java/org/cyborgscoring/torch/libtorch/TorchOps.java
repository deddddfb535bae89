package org.cyborgscoring.torch.libtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.Embedding;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.encoder.Norm;
import org.cyborgscoring.torch.encoder.Ops;
import org.cyborgscoring.torch.encoder.Rotation;
import org.cyborgscoring.torch.encoder.Window;

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
  public Tensor table(Embedding table) {
    return parameters.get(table.weight()).unsqueeze(0);
  }

  @Override
  public Tensor parameter(String name, long... shape) {
    return parameters.get(name).view(shape);
  }

  @Override
  public Tensor constant(float[] values, long... shape) {
    Tensor any = parameters.all().values().iterator().next();
    return Tensors.ofFloats(values, shape).to(any.device(), any.scalar_type());
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
  public List<Tensor> split(Tensor x, int parts) {
    TensorVector chunks = x.chunk(parts, -1);
    List<Tensor> split = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      split.add(chunks.get(i));
    }
    return split;
  }

  @Override
  public Tensor dot(Tensor a, Tensor b) {
    return torch.matmul(a, b.transpose(-1, -2));
  }

  @Override
  public Tensor transpose(Tensor x) {
    return x.transpose(-1, -2);
  }

  @Override
  public Tensor pick(Tensor x, Tensor indices) {
    long queries = indices.size(-2);
    return x.gather(-1, indices.expand(x.size(0), x.size(1), queries, indices.size(-1)));
  }

  @Override
  public Tensor splitHeads(Tensor x, int heads) {
    return x.view(x.size(0), x.size(1), heads, -1).transpose(1, 2);
  }

  @Override
  public Tensor mergeHeads(Tensor x) {
    return x.transpose(1, 2).reshape(x.size(0), x.size(2), x.size(1) * x.size(3));
  }

  /** An undefined tensor where there is no padding, which saves the kernels a mask. */
  @Override
  public Tensor keyMask(Tensor mask) {
    return Masks.keys(mask);
  }

  @Override
  public Tensor attention(Tensor q, Tensor k, Tensor v, Tensor allowed) {
    return attend(q, k, v, allowed, new DoubleOptional());
  }

  private static Tensor attend(Tensor q, Tensor k, Tensor v, Tensor mask, DoubleOptional scale) {
    TensorOptional given = mask.defined() ? new TensorOptional(mask) : new TensorOptional();
    return torch.scaled_dot_product_attention(q, k, v, given, 0.0, false, scale, false);
  }

  /** The fused kernels give no gradient to a bias; where one is needed they are left out. */
  @Override
  public Tensor biasedAttention(
      Tensor q, Tensor k, Tensor v, Tensor allowed, Tensor bias, double scale) {
    Tensor masked = allowed.defined() ? Masks.exclude(bias, allowed) : bias;
    if (masked.requires_grad()) {
      Tensor scores = torch.matmul(q.mul(new Scalar(scale)), k.transpose(-1, -2)).add_(masked);
      return torch.matmul(scores.softmax(-1), v);
    }
    return attend(q, k, v, masked, new DoubleOptional(scale));
  }

  @Override
  public Tensor localMask(Tensor mask, Window window) {
    return Blocks.worthwhile(mask.size(1), window)
        ? Blocks.mask(mask, window)
        : Masks.near(mask, window);
  }

  @Override
  public Tensor localAttention(Tensor q, Tensor k, Tensor v, Tensor allowed, Window window) {
    if (!Blocks.worthwhile(q.size(2), window)) {
      return attention(q, k, v, allowed);
    }
    Tensor blocks =
        attention(
            Blocks.queries(q, window), Blocks.keys(k, window), Blocks.keys(v, window), allowed);
    return Blocks.join(blocks, q.size(0), q.size(2));
  }

  @Override
  public Rotation<Tensor> rotation(Tensor ids, int size, double base) {
    return Rotary.rotation(positions(ids), size, base);
  }

  @Override
  public Tensor rotate(Tensor x, Rotation<Tensor> rotation) {
    return Rotary.rotate(x, rotation);
  }

  @Override
  public Tensor first(Tensor hidden) {
    return hidden.select(1, 0);
  }

  @Override
  public Tensor last(Tensor hidden, Tensor mask) {
    Tensor places = mask.mul(positions(mask).add(new Scalar(1L))).argmax(new LongOptional(1), true);
    Tensor rows = places.unsqueeze(-1).expand(-1, -1, hidden.size(2));
    return hidden.gather(1, rows).squeeze(1);
  }

  @Override
  public Tensor start(Tensor hidden) {
    return hidden.narrow(1, 0, 1);
  }

  @Override
  public Tensor replaceStart(Tensor hidden, Tensor start) {
    return torch.cat(new TensorVector(start, hidden.narrow(1, 1, hidden.size(1) - 1)), 1);
  }

  @Override
  public Tensor mean(Tensor hidden, Tensor mask) {
    Tensor weights = mask.to(hidden.scalar_type()).unsqueeze(-1);
    return hidden.mul(weights).sum(1).div(weights.sum(1));
  }

  @Override
  public Tensor positions(Tensor ids) {
    return Positions.of(ids, ids.size(1));
  }

  @Override
  public Tensor countedPositions(Tensor ids, int padding) {
    return Positions.counted(ids, padding);
  }

  @Override
  public Tensor unequal(Tensor values) {
    Tensor pairs = values.unsqueeze(2).ne(values.unsqueeze(1));
    return pairs.to(ScalarType.Long).unsqueeze(1);
  }

  @Override
  public Tensor byDistance(Tensor ids, int[] values) {
    return Positions.byDistance(ids, values);
  }

  @Override
  public Tensor step(Supplier<Tensor> body) {
    return Scope.keep(body);
  }
}
