package org.cyborgscoring.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Agreement;
import org.cyborgscoring.screening.ConditionCode;
import org.cyborgscoring.screening.Quantiles;
import org.cyborgscoring.screening.ResponseSetSummary;

/** What the responses to an item are like, for a terminal. */
final class ItemDescription {
  private final ResponseSet responses;
  private final ResponseSetSummary summary;

  private ItemDescription(ResponseSet responses) {
    this.responses = responses;
    this.summary = ResponseSetSummary.of(Screened.of(responses));
  }

  static String of(ResponseSet responses) {
    ItemDescription description = new ItemDescription(responses);
    return description.counts()
        + description.scores()
        + description.humans()
        + "words:       "
        + quantiles(description.summary.words())
        + "\ncharacters:  "
        + quantiles(description.summary.characters())
        + "\nsame text as an earlier response: "
        + Figures.count(description.summary.duplicates())
        + "\ncondition codes: "
        + codes(description.summary.codes())
        + "\n"
        + description.groups();
  }

  private String counts() {
    return "Item "
        + ShownName.of(responses.item().id())
        + ", scale "
        + responses.item().scale()
        + ": "
        + Figures.count(summary.responses())
        + " responses, "
        + Figures.count(summary.handScored())
        + " hand-scored, "
        + Figures.count(summary.doubleScored())
        + " by two raters.\n";
  }

  private String scores() {
    if (summary.handScored() == 0) {
      return "";
    }
    ScoreScale scale = responses.item().scale();
    TextTable table = new TextTable("score", "n", "share");
    for (int k = 0; k < scale.size(); k++) {
      int n = summary.scoreCounts().get(k);
      table.row(
          ScoreScale.format(scale.point(k)),
          Figures.count(n),
          Figures.percent((double) n / summary.handScored()));
    }
    return table.toString();
  }

  private String humans() {
    Map<String, Estimate> humans =
        Agreement.ofHumans(responses.item().scale(), responses.handScored());
    return "human-human: "
        + humans.entrySet().stream()
            .map(entry -> entry.getKey() + " " + Figures.of(entry.getValue()))
            .collect(Collectors.joining("  "))
        + "\n";
  }

  private static String quantiles(Quantiles quantiles) {
    return "median "
        + Figures.count(quantiles.median())
        + ", half of them "
        + Figures.count(quantiles.lower())
        + " to "
        + Figures.count(quantiles.upper())
        + ", longest "
        + Figures.count(quantiles.max())
        + ", shortest "
        + Figures.count(quantiles.min());
  }

  private static String codes(Map<ConditionCode, Integer> codes) {
    return codes.isEmpty()
        ? "none"
        : codes.entrySet().stream()
            .map(entry -> entry.getKey().id() + " " + Figures.count(entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  /** How many responses are in each group; nothing without group columns. */
  private String groups() {
    Map<String, Map<String, Long>> sizes = new TreeMap<>();
    for (Response response : responses.responses()) {
      response
          .groups()
          .forEach(
              (column, group) ->
                  sizes.computeIfAbsent(column, c -> new TreeMap<>()).merge(group, 1L, Long::sum));
    }
    StringBuilder text = new StringBuilder();
    sizes.forEach(
        (column, groups) ->
            text.append("groups of ")
                .append(column)
                .append(": ")
                .append(
                    groups.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + Figures.count(entry.getValue()))
                        .collect(Collectors.joining(", ")))
                .append('\n'));
    return text.toString();
  }
}
