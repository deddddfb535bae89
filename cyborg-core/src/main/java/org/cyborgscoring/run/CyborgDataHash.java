package org.cyborgscoring.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.data.Sha256;

/** SHA-256 of Cyborg Data: ids, texts, sources and labels, row by row. */
final class CyborgDataHash {
  private CyborgDataHash() {}

  static String of(CyborgData data) {
    MessageDigest digest = Sha256.digest();
    for (CyborgRow row : data.rows()) {
      String line =
          String.join(
              "\u0000",
              row.response().id(),
              row.response().textHash(),
              row.source(),
              bits(row.score()),
              bits(row.distribution().expected()));
      digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.hex(digest);
  }

  /** The exact number; its decimal digits would differ between versions of Java. */
  private static String bits(double value) {
    return Long.toHexString(Double.doubleToLongBits(value));
  }
}
