package org.cyborgscoring.torch.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.engine.ScoringEngine;
import org.cyborgscoring.run.Version;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.torch.text.TokenizerFiles;

/** A scoring engine as an ONNX file, not yet written. */
public final class OnnxExport {
  private static final int BATCH = 32;

  private final ScoringEngine engine;
  private final OnnxStudent student;
  private final byte[] model;

  private OnnxExport(ScoringEngine engine, OnnxStudent student, byte[] model) {
    this.engine = engine;
    this.student = student;
    this.model = model;
  }

  /**
   * Writes an engine's graph in memory.
   *
   * @param engineHash SHA-256 of the engine's file
   * @param int8 whether linear layers multiply 8-bit integers
   * @throws InputException if its Student cannot be exported; the message says why
   */
  public static OnnxExport of(ScoringEngine engine, String engineHash, boolean int8) {
    OnnxStudent student = student(engine);
    byte[] model =
        ScoringGraph.of(student, int8, Version.current(), OnnxFile.metadata(engine, engineHash));
    return new OnnxExport(engine, student, model);
  }

  /**
   * The engine's Student, scored by a file that was exported from it.
   *
   * @param engineHash SHA-256 of the engine's file
   * @throws InputException if the file is no ONNX model, or was exported from another engine
   */
  public static OnnxModel load(ScoringEngine engine, String engineHash, Path file)
      throws IOException {
    OnnxStudent student = student(engine);
    OnnxSession session = new OnnxSession(Files.readAllBytes(file), file.toString(), 1);
    if (!engineHash.equals(session.metadata().get(OnnxFile.ENGINE))) {
      session.close();
      throw new InputException(
          file
              + " was not exported from this scoring engine. Export it with 'cyborg export', or"
              + " leave --onnx out.");
    }
    return new OnnxModel(engine.model(), student, session);
  }

  private static OnnxStudent student(ScoringEngine engine) {
    StudentModel model = engine.model();
    if (model instanceof OnnxStudent.Source source) {
      return source.toOnnx();
    }
    throw new InputException(
        "The Student "
            + model.providerId()
            + " cannot be exported to ONNX: it computes features of texts, not of tokens, which"
            + " ONNX has no operators for. Train a transformer, as with --student"
            + " hf:google/electra-small-discriminator.");
  }

  /** The Student, scored by the exported graph in ONNX Runtime. To be closed. */
  public OnnxModel runnable() {
    return new OnnxModel(engine.model(), student, new OnnxSession(model, "The exported model", 1));
  }

  /** Responses made of the Student's vocabulary. */
  public List<Response> generatedPanel(RunContext run) {
    return GeneratedPanel.of(student, run);
  }

  /**
   * Scores a panel by the engine and by the exported graph, on the calling thread.
   *
   * @param run is told how far this is
   */
  public PanelAgreement compare(List<Response> panel, RunContext run) {
    List<ScoreDistribution> before = new ArrayList<>();
    List<ScoreDistribution> after = new ArrayList<>();
    try (OnnxModel exported = runnable()) {
      for (int from = 0; from < panel.size(); from += BATCH) {
        run.checkCancelled();
        List<Response> batch = panel.subList(from, Math.min(from + BATCH, panel.size()));
        before.addAll(engine.model().score(batch));
        after.addAll(exported.score(batch));
        run.progress().update("Comparing", before.size(), panel.size());
      }
    }
    return PanelAgreement.of(before, after, engine.cutScores());
  }

  /** The size of the file in bytes. */
  public int size() {
    return model.length;
  }

  /**
   * Writes the file, and {@code tokenizer.json} beside it: both or neither.
   *
   * @throws InputException if another tokenizer.json stands there, which some other model may need
   */
  public void write(Path file) throws IOException {
    byte[] tokenizer = tokenizer();
    Path beside = file.resolveSibling(TokenizerFiles.TOKENIZER);
    if (Files.exists(beside) && !Arrays.equals(Files.readAllBytes(beside), tokenizer)) {
      throw new InputException(
          beside
              + " belongs to another model; it is left as it is. Give the export a folder of its"
              + " own.");
    }
    try (AtomicFile graph = AtomicFile.create(file);
        AtomicFile words = AtomicFile.create(beside)) {
      graph.stream().write(model);
      words.stream().write(tokenizer);
      words.commit();
      graph.commit();
    }
  }

  private byte[] tokenizer() throws IOException {
    try (InputStream stream =
        student.tokenizer().files().open(TokenizerFiles.TOKENIZER).orElseThrow()) {
      return stream.readAllBytes();
    }
  }
}
