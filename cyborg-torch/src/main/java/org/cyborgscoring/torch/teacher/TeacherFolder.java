package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.journal.Journal;
import org.cyborgscoring.journal.PaidWork;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.prompting.RationaleTable;
import org.cyborgscoring.torch.lora.AdapterFolder;
import org.cyborgscoring.torch.lora.BaseModel;
import org.cyborgscoring.torch.quantization.WeightStorage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fitted Teacher in a folder: its adapters as PEFT has them, its prompt template, {@code
 * teacher.json}, and a journal of what it said. It stands where a run keeps what was paid for with
 * time, so that the same run trains and labels nothing twice.
 *
 * @param path where it is
 */
public record TeacherFolder(Path path) {
  private static final String CARD = "teacher.json";
  private static final String TEMPLATE = "prompt-template.txt";
  private static final String OUT_OF_SAMPLE = "out-of-sample.json";
  private static final String LABELS = "labels.jsonl";
  private static final String RATIONALES = "rationales.csv";
  private static final String PREFIX = "teacher-";
  private static final int SHOWN_DIGITS = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          // What there is not is written as null.
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /** The folder of the Teacher with this fingerprint in a run's work folder. */
  static TeacherFolder in(Path workFolder, String fingerprint) {
    return new TeacherFolder(
        PaidWork.in(workFolder).resolve(PREFIX + fingerprint.substring(0, SHOWN_DIGITS)));
  }

  /**
   * The Teacher that a user names by its own folder or by that of the run that fitted it.
   *
   * @throws InputException if there is none, or several in a run
   */
  public static TeacherFolder named(Path folder) throws IOException {
    if (is(folder)) {
      return new TeacherFolder(folder);
    }
    List<Path> found = new ArrayList<>();
    Path paid = PaidWork.in(folder.resolve("work"));
    if (Files.isDirectory(paid)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(paid, PREFIX + "*")) {
        folders.forEach(each -> found.add(each));
      }
    }
    found.removeIf(each -> !is(each));
    if (found.size() == 1) {
      return new TeacherFolder(found.get(0));
    }
    throw new InputException(
        found.isEmpty()
            ? folder
                + " holds no fitted Teacher: neither "
                + CARD
                + " nor a run with a generative Teacher that was fitted to its end. Name the folder"
                + " of such a run."
            : folder
                + " holds several Teachers; name the folder of one: "
                + String.join(", ", found.stream().map(Path::toString).sorted().toList())
                + ".");
  }

  /** Whether a folder holds a fitted Teacher. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(CARD));
  }

  /**
   * How the model's weights were kept when the Teacher was fitted. With others its scores, and how
   * sure it is of them, are not quite those that were compared with hand scores.
   *
   * @throws InputException if its fit did not come to its end
   */
  public WeightStorage storage() throws IOException {
    return WeightStorage.named(requireCard().quantize());
  }

  /** Its adapters. */
  AdapterFolder adapter() {
    return new AdapterFolder(path);
  }

  /**
   * The adapters that a Teacher learned, or none where it did not.
   *
   * @throws InputException if they are for another model, or are not those it learned
   */
  Adapter adapter(TeacherCard card, LanguageModel model, BaseModel base) throws IOException {
    if (card.adapterSha256().isEmpty()) {
      return Adapter.NONE;
    }
    Adapter adapter = Adapter.read(adapter(), model, base);
    try {
      requireAdapter(card, adapter.sha256());
      return adapter;
    } catch (RuntimeException e) {
      adapter.close();
      throw e;
    }
  }

  /** Refuses adapters that are not those the Teacher learned, by the hash of their files. */
  void requireAdapter(TeacherCard card, String sha256) {
    if (!sha256.equals(card.adapterSha256())) {
      throw new InputException(
          "The adapters in "
              + path
              + " are not those that its "
              + CARD
              + " tells of: one of their files was changed or is another Teacher's. Put them back,"
              + " or delete the folder and give the command of its run again.");
    }
  }

  /**
   * What it said of responses.
   *
   * @throws InputException if another process uses it
   */
  Journal<PointLabel> labels() {
    return Journal.open(path.resolve(LABELS), PointLabel.class);
  }

  /** The reasons it gave. */
  RationaleTable rationales() {
    return new RationaleTable(path.resolve(RATIONALES));
  }

  /** Keeps what a fit came to; the card last, so that a folder with one is whole. */
  void write(TeacherCard card, PromptTemplate template, double[][] outOfSample) throws IOException {
    Files.createDirectories(path);
    AtomicFile.writeString(path.resolve(TEMPLATE), template.source());
    List<PointLabel> labels = Arrays.stream(outOfSample).map(PointLabel::of).toList();
    writeJson(OUT_OF_SAMPLE, labels);
    writeJson(CARD, card);
  }

  private void writeJson(String name, Object value) throws IOException {
    byte[] json = (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(path.resolve(name), out -> out.write(json));
  }

  /**
   * What the Teacher is, if its fit came to its end.
   *
   * @throws InputException if the file is damaged or of a newer version
   */
  Optional<TeacherCard> card() throws IOException {
    if (!is(path)) {
      return Optional.empty();
    }
    TeacherCard card = readJson(CARD, new TypeReference<TeacherCard>() {});
    if (card.format() != TeacherCard.FORMAT) {
      throw new InputException(
          path.resolve(CARD)
              + " is of version "
              + card.format()
              + "; this Cyborg reads version "
              + TeacherCard.FORMAT
              + ". Use the version that wrote it, or fit the Teacher again.");
    }
    return Optional.of(card);
  }

  /**
   * What the Teacher is.
   *
   * @throws InputException if its fit did not come to its end
   */
  TeacherCard requireCard() throws IOException {
    return card()
        .orElseThrow(
            () ->
                new InputException(
                    path
                        + " holds no fitted Teacher, or one whose fit was stopped; give the command"
                        + " of its run again."));
  }

  /**
   * What it said of the hand-scored responses without having learned from them.
   *
   * @param responses how many there are
   * @param points how many points the scale has
   * @throws InputException if the file does not hold as many
   */
  double[][] outOfSample(int responses, int points) throws IOException {
    double[][] labels =
        readJson(OUT_OF_SAMPLE, new TypeReference<List<PointLabel>>() {}).stream()
            .map(PointLabel::toArray)
            .toArray(double[][]::new);
    if (labels.length != responses || Arrays.stream(labels).anyMatch(l -> l.length != points)) {
      throw new InputException(damaged(OUT_OF_SAMPLE));
    }
    return labels;
  }

  /**
   * The words it was trained to be asked in.
   *
   * @throws InputException if they are no longer those
   */
  PromptTemplate template(TeacherCard card) {
    PromptTemplate template = PromptTemplate.read(path.resolve(TEMPLATE));
    requireTemplate(card, template, path.resolve(TEMPLATE).toString());
    return template;
  }

  /** Refuses to ask a Teacher in other words than those it was trained with. */
  void requireTemplate(TeacherCard card, PromptTemplate template, String name) {
    if (!template.hash().equals(card.templateSha256())) {
      throw new InputException(
          "The Teacher %s was trained with another prompt template than %s (its hash is %s…, this one's %s…), and scores made with another are not its own. Use the template it was trained with, or train it again."
              .formatted(path, name, start(card.templateSha256()), start(template.hash())));
    }
  }

  private static String start(String hash) {
    return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
  }

  private <T> T readJson(String name, TypeReference<T> type) throws IOException {
    Path file = path.resolve(name);
    try {
      return MAPPER.readValue(Files.readAllBytes(file), type);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new InputException(damaged(name), e);
    }
  }

  private String damaged(String name) {
    return path.resolve(name)
        + " is damaged. Delete "
        + path
        + " and give the command of the run again.";
  }
}
