package org.cyborgscoring.cli;

import java.io.IOException;
import java.util.Map;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.run.RunFolder;

/** Writes a technical report into a folder. */
final class TechnicalReportFiles {
  private TechnicalReportFiles() {}

  /** Writes files by their paths, which have slashes; each is whole or absent. */
  static void write(RunFolder folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      AtomicFile.writeString(folder.file(file.getKey()), file.getValue());
    }
  }
}
