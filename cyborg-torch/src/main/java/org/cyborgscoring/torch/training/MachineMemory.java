package org.cyborgscoring.torch.training;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much native memory a training may take.
 *
 * @param bytes above 0
 */
public record MachineMemory(long bytes) {

  /** All of this machine's or container's memory, less what Java has for its own heap. */
  public static MachineMemory ofThisMachine() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new MachineMemory(system.getTotalMemorySize() - Runtime.getRuntime().totalMemory());
  }
}
