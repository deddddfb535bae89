package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Table;

/**
 * How people and machines score each subgroup.
 *
 * @param tables one for each column that names groups
 */
public record SubgroupSection(List<Table> tables) implements Section {

  /** The subgroups, where responses have any and the Student predicted them. */
  public static Optional<SubgroupSection> of(RunFacts facts) {
    Optional<Predictions> student = facts.predictions(ScorerNames.STUDENT_CYBORG);
    if (student.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> columns = new TreeSet<>();
    for (Response response : student.get().responses()) {
      columns.addAll(response.groups().keySet());
    }
    List<Table> tables = new ArrayList<>();
    for (String column : columns) {
      tables.add(
          SubgroupTable.of(
              column, student.get(), facts.predictions(ScorerNames.TEACHER).orElse(null)));
    }
    return tables.isEmpty() ? Optional.empty() : Optional.of(new SubgroupSection(tables));
  }

  @Override
  public String id() {
    return "subgroups";
  }

  @Override
  public String title() {
    return "Subgroups";
  }

  @Override
  public String template() {
    return "subgroups";
  }
}
