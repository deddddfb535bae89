package org.cyborgscoring.torch.text;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.ModelFiles;

/**
 * The files of a tokenizer as bytes, as they lie in a Hugging Face folder or in a scoring engine.
 * They are written back byte for byte.
 */
public final class TokenizerFiles {
  /** The tokenizer itself; the one file that must be there. */
  public static final String TOKENIZER = "tokenizer.json";

  /** Names the special tokens and the longest input. */
  public static final String CONFIG = "tokenizer_config.json";

  /** Names the special tokens; goes before {@link #CONFIG}. */
  public static final String SPECIAL_TOKENS = "special_tokens_map.json";

  /** The tokens of a WordPiece vocabulary, one a line; only carried along for other programs. */
  public static final String VOCABULARY = "vocab.txt";

  /** How a conversation is written for the model, in Jinja; goes before {@link #CONFIG}'s. */
  public static final String CHAT_TEMPLATE = "chat_template.jinja";

  private static final List<String> NAMES =
      List.of(TOKENIZER, CONFIG, SPECIAL_TOKENS, CHAT_TEMPLATE, VOCABULARY);

  private final String origin;
  private final Map<String, byte[]> contents;

  /**
   * Files at hand.
   *
   * @param origin where they come from, for messages
   * @param contents the bytes of each file under its name
   * @throws InputException if there is no {@code tokenizer.json}
   */
  public TokenizerFiles(String origin, Map<String, byte[]> contents) {
    this.origin = origin;
    this.contents = new LinkedHashMap<>(contents);
    if (!contents.containsKey(TOKENIZER)) {
      throw new InputException(
          origin
              + " has no tokenizer.json, the only form of tokenizer that is read here. In Python,"
              + " AutoTokenizer.from_pretrained(\"MODEL\").save_pretrained(\"FOLDER\") writes it"
              + " from the files of most older models.");
    }
  }

  /**
   * Reads those of a Hugging Face folder.
   *
   * @throws InputException if there is no {@code tokenizer.json}
   */
  public static TokenizerFiles in(Path folder) throws IOException {
    return from(
        name -> {
          try {
            return Files.newInputStream(folder.resolve(name));
          } catch (NoSuchFileException e) {
            throw (FileNotFoundException) new FileNotFoundException(name).initCause(e);
          }
        },
        folder.toString());
  }

  /**
   * Reads those among a model's files.
   *
   * @param origin where they come from, for messages
   * @throws InputException if there is no {@code tokenizer.json}
   */
  public static TokenizerFiles from(ModelFiles.Source source, String origin) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String name : NAMES) {
      try (InputStream stream = source.open(name)) {
        contents.put(name, stream.readAllBytes());
      } catch (FileNotFoundException e) {
        // All but the first may be missing, and the constructor asks for that.
      }
    }
    return new TokenizerFiles(origin, contents);
  }

  /** Where the files come from, for messages. */
  public String origin() {
    return origin;
  }

  /** The content of a file, if it is there. */
  public Optional<InputStream> open(String name) {
    return Optional.ofNullable(contents.get(name)).map(ByteArrayInputStream::new);
  }

  /** The content of {@code tokenizer.json}. */
  byte[] tokenizer() {
    byte[] bytes = contents.get(TOKENIZER);
    if (bytes == null) {
      throw new IllegalStateException("No tokenizer.json.");
    }
    return bytes.clone();
  }

  /** Writes the files among those of a model. */
  public void writeTo(ModelFiles.Sink sink) throws IOException {
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      try (OutputStream stream = sink.create(file.getKey())) {
        stream.write(file.getValue());
      }
    }
  }

  /** Writes the files into a folder, which is made if it is missing. */
  public void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      AtomicFile.write(folder.resolve(file.getKey()), stream -> stream.write(file.getValue()));
    }
  }
}
