package org.cyborgscoring.engine;

import java.util.regex.Pattern;

/** The names of the entries of a scoring engine file. */
final class EngineLayout {
  /** What the file is, and the hashes of all other entries. */
  static final String MANIFEST = "manifest.json";

  /** The cut scores. */
  static final String CUTS = "cuts.json";

  /** The settings of the condition codes. */
  static final String SCREEN = "screen.json";

  /** Before the names of the model's files. */
  static final String MODEL = "model/";

  private static final Pattern MODEL_FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private EngineLayout() {}

  /** Whether a model may have a file of this name: a plain one, that no file system takes amiss. */
  static boolean isModelFile(String name) {
    return MODEL_FILE.matcher(name).matches();
  }

  /** Whether an engine file may have an entry of this name. */
  static boolean isEntry(String name) {
    return switch (name) {
      case MANIFEST, CUTS, SCREEN -> true;
      default -> name.startsWith(MODEL) && isModelFile(name.substring(MODEL.length()));
    };
  }
}
