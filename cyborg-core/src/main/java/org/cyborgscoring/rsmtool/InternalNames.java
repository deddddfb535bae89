package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How RSMTool calls the columns of a table of scores: those with a role by a fixed name, others
 * with such a name by {@code ##name##}, the rest as they are.
 */
final class InternalNames {
  private static final Set<String> RESERVED =
      Set.of("spkitemid", "sc1", "sc2", "raw", "length", "candidate");

  private InternalNames() {}

  /** The names for the columns of a header, in their order. */
  static List<String> of(List<String> header, RsmevalConfig.Columns columns) {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put(columns.id(), PredictionTables.ID);
    roles.put(columns.human(), "sc1");
    roles.put(columns.system(), "raw");
    if (columns.second() != null) {
      roles.put(columns.second(), "sc2");
    }
    if (columns.candidate() != null) {
      roles.put(columns.candidate(), "candidate");
    }
    List<String> names = new ArrayList<>();
    for (String name : header) {
      String role = roles.get(name);
      names.add(role != null ? role : RESERVED.contains(name) ? "##" + name + "##" : name);
    }
    return names;
  }
}
