package org.cyborgscoring.torch.chat;

import com.hubspot.jinjava.el.JinjavaNodeProcessor;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.Node;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Ends one rendering that does far more than any chat template needs: by the number of nodes that
 * are rendered, and by the processor time of the thread, since a step may handle long strings. The
 * time that passes is not looked at, so a busy machine refuses nothing that an idle one takes.
 */
final class RenderingBound extends JinjavaNodeProcessor {
  private static final long MOST_STEPS = 20_000;

  /** Templates in use take about a thousandth of it, but for what a program does once. */
  private static final long MOST_NANOSECONDS = 700_000_000;

  /** Asking for the time is slower than most steps. */
  private static final int STEPS_BETWEEN_LOOKS = 16;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long begun = time();
  private long steps;

  /** The thread's processor time; where the machine does not tell it, steps alone are bounded. */
  private long time() {
    return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
  }

  @Override
  public void accept(Node node, JinjavaInterpreter interpreter) {
    steps++;
    if (steps > MOST_STEPS
        || (steps % STEPS_BETWEEN_LOOKS == 0 && time() - begun > MOST_NANOSECONDS)) {
      throw new TemplateFault("it takes more steps than any template needs");
    }
    super.accept(node, interpreter);
  }
}
