package org.cyborgscoring.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.gates.Certificate;
import org.cyborgscoring.gates.Gate;
import org.cyborgscoring.gates.GateText;
import org.cyborgscoring.gates.ItemVerdict;
import org.cyborgscoring.gates.Judgement;
import org.cyborgscoring.metrics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * {@code certificate.json}: {@code verdict}, {@code gates}, {@code items[].judgements[]} with
 * value, interval, bounds and verdict, {@code items[].notJudged} and {@code items[].notApplicable},
 * and the hashes of all that the verdict rests on. A bound that a gate does not have, and a value
 * that is undefined, are null.
 */
public final class CertificateFile {
  private CertificateFile() {}

  /** The certificate as JSON. */
  public static String json(Certificate certificate) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("verdict", certificate.verdict().id());
    root.put("gates", certificate.gates().name());
    root.put("cyborg", Version.current());
    root.put("items", certificate.items().stream().map(CertificateFile::item).toList());
    root.put("hashes", certificate.hashes());
    return Json.pretty(root);
  }

  private static Map<String, @Nullable Object> item(ItemVerdict item) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("item", item.item());
    values.put("scorer", item.scorer());
    values.put("verdict", item.verdict().id());
    List<Map<String, @Nullable Object>> judgements = new ArrayList<>();
    item.judgements().forEach(judgement -> judgements.add(judgement(judgement)));
    values.put("judgements", judgements);
    values.put("notJudged", item.notJudged().stream().map(GateText::whole).toList());
    values.put("notApplicable", item.notApplicable().stream().map(GateText::whole).toList());
    return values;
  }

  private static Map<String, @Nullable Object> judgement(Judgement judgement) {
    Gate gate = judgement.gate();
    var figure = judgement.figure();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("statistic", gate.statistic());
    values.put("comparison", gate.comparison().id());
    values.put("version", figure.version().id());
    values.put("slice", GateText.slice(figure.slice()));
    values.put("n", figure.n());
    values.put("min", finite(gate.min()));
    values.put("max", finite(gate.max()));
    values.put("value", value(figure.estimate().value()));
    values.put("low", value(figure.estimate().low()));
    values.put("high", value(figure.estimate().high()));
    values.put("verdict", judgement.verdict().id());
    values.put("why", judgement.why());
    values.put("more", judgement.more().isPresent() ? judgement.more().getAsLong() : null);
    return values;
  }

  private static @Nullable Double finite(double bound) {
    return Double.isInfinite(bound) ? null : bound;
  }

  private static @Nullable Double value(Estimate estimate) {
    return estimate.isDefined() ? estimate.value() : null;
  }
}
