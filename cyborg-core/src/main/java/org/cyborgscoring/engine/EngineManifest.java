package org.cyborgscoring.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.Item;

/**
 * The entry that says what a scoring engine file is and which bytes belong to it.
 *
 * @param format always {@link #FORMAT}
 * @param formatVersion the version of the file's layout
 * @param item the item that the engine scores
 * @param student the id of the provider that loads the model
 * @param provenance what the engine was made from
 * @param entries every other entry of the file by name
 */
record EngineManifest(
    String format,
    int formatVersion,
    Item item,
    String student,
    EngineProvenance provenance,
    Map<String, EngineEntry> entries) {
  /** The name that tells the file from other zip files with a manifest. */
  static final String FORMAT = "cyborg-engine";

  /** The layout that this version of Cyborg writes and reads. */
  static final int FORMAT_VERSION = 1;

  EngineManifest {
    entries = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(entries)));
  }
}
