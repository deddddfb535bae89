package org.cyborgscoring.torch.libtorch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.data.InputException;

/**
 * What computes: the processor, or one of the machine's CUDA devices.
 *
 * @param cuda the number of the CUDA device, or -1 for the processor
 */
public record ComputeDevice(int cuda) {
  /** The processor. */
  public static final ComputeDevice CPU = new ComputeDevice(-1);

  private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

  /**
   * The device that a user names.
   *
   * @param name {@code auto} (the first CUDA device where there is one), {@code cpu}, {@code cuda}
   *     or {@code cuda:N}
   * @throws InputException if it is no such name, or if this build or machine has no such device
   */
  public static ComputeDevice named(String name) {
    if (name.equals("cpu")) {
      return CPU;
    }
    if (name.equals("auto")) {
      LibTorch.start();
      return torch.cuda_is_available() ? new ComputeDevice(0) : CPU;
    }
    Matcher matcher = CUDA.matcher(name);
    if (!matcher.matches()) {
      throw new InputException(
          "There is no device '" + name + "'; it is auto, cpu, or cuda:N such as cuda:0.");
    }
    LibTorch.start();
    if (!torch.cuda_is_available()) {
      throw new InputException(
          "The device '"
              + name
              + "' cannot be used: this build or this machine has no CUDA. Build with -Pgpu on a"
              + " machine with an NVIDIA device, or use --device cpu.");
    }
    return new ComputeDevice(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
  }

  /** Whether it is the processor. */
  public boolean isCpu() {
    return cuda < 0;
  }

  /** libtorch's own value for it. */
  public Device toTorch() {
    LibTorch.start();
    return isCpu() ? new Device("cpu") : new Device("cuda:" + cuda);
  }

  /** A tensor on this device: the same where it is there already. */
  public Tensor placed(Tensor tensor) {
    return isCpu() ? tensor : tensor.to(toTorch(), tensor.scalar_type());
  }

  @Override
  public String toString() {
    return isCpu() ? "cpu" : "cuda:" + cuda;
  }
}
