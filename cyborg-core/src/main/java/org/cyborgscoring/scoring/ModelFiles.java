package org.cyborgscoring.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The named files of a fitted model. Metadata is JSON, weights and vectors are safetensors; nothing
 * is stored that could run code when it is read.
 */
public final class ModelFiles {
  private ModelFiles() {}

  /** Takes a model's files. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Opens a new file.
     *
     * @param name a plain file name such as {@code weights.safetensors}
     * @return a stream that the caller closes
     */
    OutputStream create(String name) throws IOException;
  }

  /** Gives a model's files back. */
  @FunctionalInterface
  public interface Source {

    /**
     * Opens a file.
     *
     * @return a stream that the caller closes
     * @throws java.io.FileNotFoundException if there is no file of this name
     */
    InputStream open(String name) throws IOException;
  }
}
