package org.cyborgscoring.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateFileTest {

  @Test
  void holdsTheOperationalGates() {
    assertThat(GateSet.operational().gates())
        .extracting(GateText::whole)
        .containsExactly(
            "QWK at least 0.7 (everyone)",
            "r at least 0.7 (everyone)",
            "QWK, degradation at least -0.1 (everyone)",
            "r, degradation at least -0.1 (everyone)",
            "SMD within ±0.15 (everyone)",
            "SMD within ±0.1 (subgroups)",
            "SD ratio 0.6667 to 1.5 (everyone)",
            "exact agreement, degradation at least -0.05125 (everyone)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gates:\\n  - statistik: qwk\\n    min: 1        | line 2 | did you mean 'statistic'?
          gates:\\n  - statistic: qwk\\n    min: high     | line 3 | must be a number
          gates:\\n  - statistic: qwk                     | line 2 | needs a bound
          gates:\\n  - statistic: qwk\\n    min: 2\\n    max: 1 | line 2 | no value is at least 2.0
          gates:\\n  - {statistic: qwk, min: 1, scope: all} | line 2 | use everyone, subgroups
          gates:\\n  - {statistic: qwk, min: 1, version: x} | line 2 | use reported, continuous
          gates:\\n  - {statistic: qwk, min: 1, comparison: x} | line 2 | use machine-human
          gates:\\n  - {statistic: qwk, min: 1, min-n: 0.5} | line 2 | number of responses
          gates:\\n  - min: 1                             | line 2 | needs 'statistic:'
          gates: qwk                                      | line 1 | must be a list
          gates: []                                       | line 1 | no gates
          name: x                                         | line 1 | no gates
          gates:\\n  - qwk                                | line 2 | 'name: value'
          gates: [                                        | line 1 | no YAML
          gates: []\\ngates: []                           | line 2 | second time
          """)
  void saysWhereAFileIsWrongAndHowToMendIt(String yaml, String line, String mend) {
    assertThatThrownBy(() -> GateFile.parse(yaml.replace("\\n", "\n"), "my.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("my.yaml, " + line)
        .hasMessageContaining(mend);
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> GateFile.parse("# nothing\n", "my.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("my.yaml is empty");
  }

  @Test
  void makesNoObjectsOfTags() {
    assertThatThrownBy(
            () -> GateFile.parse("gates: !!javax.script.ScriptEngineManager []\n", "my.yaml"))
        .isInstanceOf(InputException.class);
  }
}
