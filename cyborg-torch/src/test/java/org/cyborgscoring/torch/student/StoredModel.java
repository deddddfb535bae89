package org.cyborgscoring.torch.student;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.scoring.ModelFiles;

/** The files of a fitted model, in memory. */
final class StoredModel implements ModelFiles.Sink, ModelFiles.Source {
  private final Map<String, byte[]> files = new TreeMap<>();

  static StoredModel of(StudentModel model) throws IOException {
    StoredModel stored = new StoredModel();
    model.save(stored);
    return stored;
  }

  @Override
  public OutputStream create(String name) {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        files.put(name, toByteArray());
      }
    };
  }

  @Override
  public InputStream open(String name) throws IOException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new FileNotFoundException(name);
    }
    return new ByteArrayInputStream(bytes);
  }

  StudentModel load() throws IOException {
    return StudentProvider.withId("folder").load(WordScores.ITEM, this);
  }

  byte[] bytes(String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  void put(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  void remove(String name) {
    files.remove(name);
  }

  /** Replaces a piece of a text file. */
  void edit(String name, String old, String replacement) {
    String text = new String(bytes(name), StandardCharsets.UTF_8);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(name + " has no " + old);
    }
    put(name, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
  }
}
