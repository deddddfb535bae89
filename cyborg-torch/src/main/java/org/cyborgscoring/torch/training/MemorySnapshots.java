package org.cyborgscoring.torch.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;

/** Keeps the best parameters in memory; a training that is killed begins anew. */
final class MemorySnapshots implements Snapshots {
  private final Map<String, Tensor> trained;
  private Parameters best = new Parameters();

  MemorySnapshots(Map<String, Tensor> trained) {
    this.trained = new LinkedHashMap<>(trained);
  }

  @Override
  public TrainingLog resume() {
    return new TrainingLog(List.of());
  }

  @Override
  public void keep(TrainingLog log) {
    if (log.bestEpoch() < log.epochs().size()) {
      return;
    }
    best.close();
    best = new Parameters();
    Scope.run(() -> trained.forEach((name, tensor) -> best.put(name, tensor.detach().clone())));
  }

  @Override
  public void restoreBest(TrainingLog log) {
    Scope.run(() -> trained.forEach((name, tensor) -> tensor.detach().copy_(best.get(name))));
  }

  @Override
  public String place() {
    return "in the model itself";
  }

  @Override
  public void close() {
    best.close();
  }
}
