package org.cyborgscoring.torch.libtorch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.encoder.Window;

/**
 * Attention within a window in blocks (Longformer, Beltagy, Peters &amp; Cohan 2020): the queries
 * are cut into blocks as long as the window reaches, and each block sees its own keys and those of
 * the blocks on either side. Every block is a sequence of its own to the attention, so that the
 * fused kernels apply, and memory grows with the length and not with its square.
 */
final class Blocks {
  /** Below so many blocks the whole square is no dearer than blocks that see three times theirs. */
  private static final int FEWEST = 4;

  private Blocks() {}

  /** Whether sequences of this length are cut. */
  static boolean worthwhile(long length, Window window) {
    return length > (long) FEWEST * window.reach();
  }

  private static long count(long length, Window window) {
    return (length + window.reach() - 1) / window.reach();
  }

  /** [batch, heads, length, size] as [batch · blocks, heads, reach, size]. */
  static Tensor queries(Tensor q, Window window) {
    long reach = window.reach();
    long missing = count(q.size(2), window) * reach - q.size(2);
    Tensor rows = q.transpose(1, 2);
    Tensor full = missing == 0 ? rows : torch.constant_pad_nd(rows, 0, 0, 0, 0, 0, missing);
    return full.reshape(-1, reach, q.size(1), q.size(3)).transpose(1, 2);
  }

  /**
   * [batch, heads, length, size] as [batch · blocks, heads, 3 · reach, size], and one key more, the
   * first of all, at the end where the window says so.
   */
  static Tensor keys(Tensor k, Window window) {
    long reach = window.reach();
    long blocks = count(k.size(2), window);
    Tensor padded =
        torch.constant_pad_nd(
            k.transpose(1, 2), 0, 0, 0, 0, reach, (blocks + 1) * reach - k.size(2));
    Tensor near = padded.unfold(1, 3 * reach, reach).permute(0, 1, 4, 2, 3);
    if (window.first()) {
      Tensor first =
          k.narrow(2, 0, 1)
              .transpose(1, 2)
              .unsqueeze(1)
              .expand(k.size(0), blocks, 1, k.size(1), k.size(3));
      near = torch.cat(new TensorVector(near, first), 2);
    }
    return near.reshape(k.size(0) * blocks, -1, k.size(1), k.size(3)).transpose(1, 2);
  }

  /** Which of {@link #keys} each of {@link #queries} may attend to. */
  static Tensor mask(Tensor mask, Window window) {
    long reach = window.reach();
    long blocks = count(mask.size(1), window);
    Tensor tokens =
        torch.constant_pad_nd(mask.to(ScalarType.Bool), reach, (blocks + 1) * reach - mask.size(1));
    if (window.first()) {
      // It has a column of its own and must not count twice.
      tokens.select(1, reach).fill_(new Scalar(0L));
    }
    Tensor within =
        Positions.of(mask, reach)
            .unsqueeze(1)
            .add(new Scalar(reach))
            .sub(Positions.of(mask, 3 * reach).unsqueeze(0));
    Tensor close = within.abs().le(new Scalar(reach));
    Tensor allowed = tokens.unfold(1, 3 * reach, reach).unsqueeze(2).logical_and(close);
    if (window.first()) {
      Tensor first = torch.ones_like(allowed.narrow(3, 0, 1));
      allowed = torch.cat(new TensorVector(allowed, first), 3);
    } else {
      allowed = allowed.logical_or(within.eq(new Scalar(0L)));
    }
    return allowed.reshape(mask.size(0) * blocks, 1, reach, -1);
  }

  /** The blocks' results as [batch, heads, length, size]. */
  static Tensor join(Tensor blocks, long batch, long length) {
    return blocks
        .transpose(1, 2)
        .reshape(batch, -1, blocks.size(1), blocks.size(3))
        .narrow(1, 0, length)
        .transpose(1, 2);
  }
}
