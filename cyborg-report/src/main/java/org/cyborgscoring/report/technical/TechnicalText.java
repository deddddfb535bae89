package org.cyborgscoring.report.technical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.report.EvaluationContent;
import org.cyborgscoring.report.TechnicalReport;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.evaluation.EvaluationChapters;

/** Puts a technical report together. */
public final class TechnicalText {
  private TechnicalText() {}

  /**
   * The files of a report by their paths.
   *
   * @param background how the scores came about
   */
  public static Map<String, String> files(
      EvaluationContent content, List<Chapter> background, Map<String, String> provenance) {
    List<Chapter> chapters = new ArrayList<>(EvaluationChapters.of(content, provenance));
    Chapter data = DataChapter.of(content);
    Map<String, String> files = new TreeMap<>();
    TechnicalFiles.add(files, chapters);
    TechnicalFiles.add(files, List.of(data));
    TechnicalFiles.add(files, background);
    Chapter summary = chapters.remove(0);
    Chapter made = chapters.remove(chapters.size() - 1);
    Markdown text = new Markdown().title("Evaluation of automated scores: " + content.title());
    text.chapter(2, summary).chapter(2, data);
    background.forEach(chapter -> text.chapter(2, chapter));
    methods(text, content);
    text.heading(2, "Results");
    chapters.forEach(chapter -> text.chapter(3, chapter));
    text.heading(2, "Limits").list(Methods.LIMITS);
    text.chapter(2, made);
    text.heading(2, "References").list(Methods.REFERENCES);
    files.put(TechnicalReport.FILE, text.toString());
    return files;
  }

  private static void methods(Markdown text, EvaluationContent content) {
    text.heading(2, "Methods")
        .paragraph(Methods.versions(content))
        .list(Methods.DEFINITIONS)
        .paragraph(Methods.intervals(content))
        .paragraph(
            "A figure that the data do not determine is shown as a dash with the reason; none was"
                + " replaced or left out. Tables give three decimals; their CSV files give every digit.");
  }
}
