package org.cyborgscoring.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.llm.server.Pause;
import org.cyborgscoring.llm.testing.Call;
import org.cyborgscoring.llm.testing.FakeServer;
import org.cyborgscoring.llm.testing.Reply;
import org.cyborgscoring.scoring.Scorer;

/**
 * Measures how fast responses are scored by a server on this machine that takes 50 ms for an
 * answer, with and without faults that heal. Server and client share the machine. Not a test: it is
 * started by hand, with the number of responses and of questions at once as its arguments.
 */
final class HostedThroughput {
  private static final Duration ANSWER = Duration.ofMillis(50);

  private HostedThroughput() {}

  public static void main(String[] arguments) throws IOException {
    int responses = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
    String concurrency = arguments.length > 1 ? arguments[1] : "64";
    for (int faultsInHundred : new int[] {0, 0, 10}) {
      measure(responses, concurrency, faultsInHundred);
    }
  }

  private static void measure(int responses, String concurrency, int faultsInHundred)
      throws IOException {
    Path folder = Files.createTempDirectory("throughput");
    List<Response> unscored =
        IntStream.range(0, responses)
            .mapToObj(i -> Response.unscored("u" + i, "the plant needs water " + i))
            .toList();
    try (FakeServer server = FakeServer.answering(call -> slowly(call, faultsInHundred))) {
      Workbench bench = new Workbench(folder, server).with("concurrency", concurrency);
      Scorer scorer = bench.fit(Workbench.handScored(20), List.of()).model();
      int before = server.billed();
      long cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
      long start = System.nanoTime();
      scorer.score(unscored);
      double seconds = (System.nanoTime() - start) / 1e9;
      long cpuAfter =
          ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "%d responses, concurrency %s, %d %% faults: %.2f s (%.2f s of processor, server included), %d billed, %d MB live%n",
          responses,
          concurrency,
          faultsInHundred,
          seconds,
          (cpuAfter - cpu) / 1e3,
          server.billed() - before,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
  }

  private static Reply slowly(Call call, int faultsInHundred) {
    Pause.real().of(ANSWER);
    return call.attempt() == 1 && call.number() % 100 < faultsInHundred
        ? Reply.error(500, "server_error", "oops")
        : Workbench.fair(call);
  }
}
