package org.cyborgscoring.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.ModelFiles;

/** The Student {@code mark-student}; it notes in the {@link FitLog} what it is shown. */
public final class MarkStudentProvider implements StudentProvider {
  /** Its id. */
  public static final String ID = "mark-student";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "counts marks";
  }

  @Override
  public Student create(String argument, Map<String, String> options) {
    return (data, run) -> {
      run.checkCancelled();
      Refusal.ofHandScores(responses(data.rows(), Origin.MACHINE));
      FitLog.note(
          run, ID, responses(data.rows(), Origin.HUMAN), responses(data.rows(), Origin.MACHINE));
      var fitted =
          MarkCount.fit(
              data.item().scale(),
              data.rows().stream().map(CyborgRow::response).toList(),
              data.rows().stream().map(CyborgRow::distribution).toList());
      return new Fitted<StudentModel>(fitted.model(), fitted.outOfSample());
    };
  }

  private static List<Response> responses(List<CyborgRow> rows, Origin origin) {
    return rows.stream().filter(row -> row.origin() == origin).map(CyborgRow::response).toList();
  }

  @Override
  public StudentModel load(Item item, ModelFiles.Source files) throws IOException {
    return MarkCount.load(item.scale(), files);
  }
}
