package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeacherSettingsTest {
  private static String fingerprint(Map<String, String> options) {
    return TeacherOptions.parse(options).fingerprint(ComputeDevice.CPU);
  }

  @ParameterizedTest
  @CsvSource({
    "tokens-at-once, 64, 128",
    "quantize, nf4, nf4-double",
    "max-tokens, 64, 128",
    "examples, similar, span"
  })
  void tellsTeachersApartThatAreAskedAsTheyAre(String option, String one, String other) {
    Map<String, String> options = new TreeMap<>(Map.of("shots", "2", option, one));
    String before = fingerprint(options);
    options.put(option, other);

    assertThat(fingerprint(options)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "tokens-at-once, 64, 128",
    "recompute, true, false",
    "learning-rate, 1e-4, 2e-4",
    "tune, true, false"
  })
  void tellsTeachersApartThatLearn(String option, String one, String other) {
    assertThat(fingerprint(Map.of(option, one))).isNotEqualTo(fingerprint(Map.of(option, other)));
  }

  @Test
  void tellsDevicesApartButNotHowManyReasonsAreGiven() {
    TeacherSettings settings = TeacherOptions.parse(Map.of("shots", "0"));

    assertThat(settings.fingerprint(new ComputeDevice(0)))
        .isNotEqualTo(settings.fingerprint(ComputeDevice.CPU));
    assertThat(fingerprint(Map.of("explain", "3"))).isEqualTo(fingerprint(Map.of()));
  }
}
