package org.cyborgscoring.gates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The gates of a testing programme.
 *
 * @param name what they are called, for the certificate
 * @param gates at least one
 * @param hash SHA-256 of the text they were read from, in hexadecimal digits
 */
public record GateSet(String name, List<Gate> gates, String hash) {
  /** The name of the built-in gates. */
  public static final String OPERATIONAL = "operational";

  private static final String RESOURCE = "operational.yaml";

  public GateSet {
    gates = List.copyOf(gates);
    if (gates.isEmpty()) {
      throw new IllegalArgumentException("No gates.");
    }
  }

  /**
   * The built-in gates: those in use at large testing programmes (Williamson, Xi &amp; Breyer 2012,
   * Educational Measurement: Issues and Practice 31(1), 2-13; Wang &amp; von Davier 2014, ETS
   * Research Report RR-14-05).
   */
  public static GateSet operational() {
    return GateFile.parse(operationalText(), RESOURCE);
  }

  /** The file of the built-in gates, to start one's own from. */
  public static String operationalText() {
    try (InputStream stream = GateSet.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("The resource " + RESOURCE + " is missing.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
