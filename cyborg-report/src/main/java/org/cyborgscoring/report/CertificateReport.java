package org.cyborgscoring.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.gates.Certificate;
import org.cyborgscoring.report.certificate.GatesSection;
import org.cyborgscoring.report.certificate.VerdictSection;
import org.cyborgscoring.report.page.Page;
import org.cyborgscoring.report.page.PageRenderer;
import org.cyborgscoring.report.page.ProvenanceSection;

/** The certificate as a page: the verdict, the gates behind it, and what they were judged on. */
public final class CertificateReport {
  private CertificateReport() {}

  /**
   * The page as HTML, to be stored in UTF-8; equal input gives equal text.
   *
   * @param title what is certified, such as the folder of a run
   * @param provenance versions, dates and options behind the figures: names and values
   */
  public static String render(
      String title, Certificate certificate, Map<String, String> provenance) {
    Map<String, String> hashes = new TreeMap<>();
    certificate.hashes().forEach((name, hash) -> hashes.put(name, "sha256 " + hash));
    return new PageRenderer()
        .render(
            new Page(
                "Certificate",
                title,
                List.of(
                    VerdictSection.of(certificate),
                    GatesSection.of(certificate.items()),
                    ProvenanceSection.of(hashes, provenance))));
  }
}
