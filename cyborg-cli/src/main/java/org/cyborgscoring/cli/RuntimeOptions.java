package org.cyborgscoring.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.engine.ScoringEngine;
import org.cyborgscoring.torch.onnx.OnnxExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What computes a scoring engine's Student. */
final class RuntimeOptions {
  private static final String OWN = "own";
  private static final String ONNX = "onnx";

  @Option(
      names = "--runtime",
      paramLabel = "NAME",
      description =
          "What computes the Student: own (the default; libtorch for transformers) or onnx (ONNX"
              + " Runtime, transformers alone).")
  private String runtime = OWN;

  @Option(
      names = "--onnx",
      paramLabel = "FILE",
      description =
          "With --runtime onnx: a file that 'cyborg export' made of this engine, such as one in"
              + " 8-bit integers (default: the engine is exported in memory).")
  private @Nullable Path exported;

  /**
   * Loads an engine that scores through the runtime that the user wants.
   *
   * @throws InputException if there is no such runtime, or if it cannot compute this engine
   */
  ScoringEngine load(Path engineFile) throws IOException {
    if (!runtime.equals(OWN) && !runtime.equals(ONNX)) {
      throw new InputException("There is no runtime '" + runtime + "'; --runtime is own or onnx.");
    }
    if (runtime.equals(OWN) && exported != null) {
      throw new InputException("--onnx names a file for ONNX Runtime; add --runtime onnx.");
    }
    ScoringEngine engine = ScoringEngine.load(engineFile);
    if (runtime.equals(OWN)) {
      return engine;
    }
    String hash = hash(engineFile);
    StudentModel model =
        exported == null
            ? OnnxExport.of(engine, hash, false).runnable()
            : OnnxExport.load(engine, hash, exported);
    return new ScoringEngine(
        engine.item(), model, engine.cutScores(), engine.screen(), engine.provenance());
  }

  /** The hash by which an exported file names its engine. */
  static String hash(Path engineFile) throws IOException {
    try (InputStream stream = Files.newInputStream(engineFile)) {
      return Sha256.of(stream);
    }
  }
}
