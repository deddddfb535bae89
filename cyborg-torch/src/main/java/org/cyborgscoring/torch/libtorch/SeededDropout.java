package org.cyborgscoring.torch.libtorch;

import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Dropout from 16 random bits for each element, on the device of what is dropped out. Each call
 * draws from a generator of its own, so that none has to outlive the scope it was made in.
 */
final class SeededDropout implements Dropout {
  private static final int ELEMENTS_PER_DRAW = 4;
  private static final int LEVELS = 1 << 16;

  /** The odd number of SplitMix64 (Steele, Lea &amp; Flood 2014): seeds in turn lie far apart. */
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SeededDropout(long seed) {
    state = seed;
  }

  @Override
  public Tensor apply(Tensor x, double rate) {
    if (rate <= 0) {
      return x;
    }
    state += GAMMA;
    long dropped = Math.round(rate * LEVELS);
    double kept = 1 - (double) dropped / LEVELS;
    Tensor keep = levels(x).ge(new Scalar(Short.MIN_VALUE + dropped));
    return x.mul(keep.to(x.scalar_type()).mul_(new Scalar(1 / kept)));
  }

  /** Whole numbers of 16 bits, each as likely as any other, in the shape of {@code x}. */
  private Tensor levels(Tensor x) {
    long draws = (x.numel() + ELEMENTS_PER_DRAW - 1) / ELEMENTS_PER_DRAW;
    TensorOptions options =
        new TensorOptions(ScalarType.Long).device(new DeviceOptional(x.device()));
    return torch
        .empty(new long[] {draws}, options, null)
        .random_(Long.MIN_VALUE, new LongOptional(), new GeneratorOptional(generator(x)))
        .view(ScalarType.Short)
        .narrow(0, 0, x.numel())
        .view_as(x);
  }

  private Generator generator(Tensor x) {
    Device device = x.device();
    if (device.is_cpu()) {
      return torch.make_generator_cpu(mixed());
    }
    Generator generator = torch.globalContext().defaultGenerator(device).clone();
    generator.set_current_seed(mixed());
    return generator;
  }

  private long mixed() {
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
