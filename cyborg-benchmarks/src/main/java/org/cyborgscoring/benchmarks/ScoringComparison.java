package org.cyborgscoring.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;

/**
 * The Java side of {@code compare-sklearn.sh}: writes generated responses for both sides, fits the
 * Student, scores and prints responses a second.
 *
 * <p>Responses are joined until they are as long as the short answers of ASAP-SAS, about 250
 * characters.
 */
public final class ScoringComparison {
  private static final int TRAINED = 1500;
  private static final int SCORED = 20_000;
  private static final int CHARACTERS = 250;
  private static final int ROUNDS = 5;
  private static final int BATCH = 500;
  private static final long SEED = 1;

  private ScoringComparison() {}

  /**
   * Runs.
   *
   * @param arguments the folder for train.tsv and score.tsv, and the number of threads
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int threads = Integer.parseInt(arguments[1]);
    List<Response> responses = responses(TRAINED + SCORED);
    List<Response> train = responses.subList(0, TRAINED);
    List<Response> score = responses.subList(TRAINED, responses.size());
    write(folder.resolve("train.tsv"), train);
    write(folder.resolve("score.tsv"), score);
    StudentModel model =
        StudentProvider.named("ngram-ridge")
            .fit(
                CyborgData.ofHandScores(new HandScored(DemoItem.item(), train)),
                RunContext.withSeed(SEED).withThreads(threads))
            .model();
    double best = 0;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int from = 0; from < score.size(); from += BATCH) {
          List<Response> batch = score.subList(from, Math.min(score.size(), from + BATCH));
          tasks.add(() -> model.score(batch).size());
        }
        for (Future<Integer> done : executor.invokeAll(tasks)) {
          done.get();
        }
        best = Math.max(best, score.size() / ((System.nanoTime() - start) / 1e9));
      }
    } finally {
      executor.shutdownNow();
    }
    System.out.println(String.format(Locale.ROOT, "%.0f", best));
  }

  /** Responses of about the length of short answers, made of several generated ones each. */
  private static List<Response> responses(int count) {
    ResponseSet parts = DemoItem.generate(4 * count, SEED);
    List<Response> joined = new ArrayList<>(count);
    StringBuilder text = new StringBuilder();
    for (Response part : parts.responses()) {
      text.append(text.length() == 0 ? "" : " ").append(part.text());
      if (text.length() >= CHARACTERS * 9 / 10) {
        joined.add(Response.scored("r" + joined.size(), text.toString(), part.score()));
        text.setLength(0);
        if (joined.size() == count) {
          break;
        }
      }
    }
    return joined;
  }

  private static void write(Path file, List<Response> responses) throws IOException {
    String lines =
        responses.stream()
            .map(r -> r.score() + "\t" + r.text().replaceAll("\\s+", " "))
            .collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }
}
