package org.cyborgscoring.classic.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SurfaceFeaturesTest {
  private final SurfaceFeatures surface = new SurfaceFeatures();

  @Test
  void measuresLengthAndVocabulary() {
    String text = " The red rock, the big rock. It is red! ";

    assertThat(value(text, "characters, root")).isCloseTo(Math.sqrt(38), within(1e-5));
    assertThat(value(text, "words, root")).isCloseTo(3, within(1e-6));
    assertThat(value(text, "different words, root")).isCloseTo(Math.sqrt(6), within(1e-5));
    assertThat(value(text, "sentences, root")).isCloseTo(Math.sqrt(2), within(1e-5));
    assertThat(value(text, "words per sentence, at most 60")).isCloseTo(4.5, within(1e-6));
    assertThat(value(text, "words of 3 letters or fewer, share")).isCloseTo(.7, within(1e-6));
  }

  @Test
  void countsMarksAndCapitals() {
    String text = "Well, no: 12 - 3 isn't \"ten\"; is it?\nBut But (maybe)";

    assertThat(value(text, "commas, log")).isCloseTo(Math.log(2), within(1e-6));
    assertThat(value(text, "quotation marks and apostrophes, log"))
        .isCloseTo(Math.log(4), within(1e-6));
    assertThat(value(text, "semicolons, colons and parentheses, log"))
        .isCloseTo(Math.log(5), within(1e-6));
    assertThat(value(text, "digits, log")).isCloseTo(Math.log(4), within(1e-6));
    assertThat(value(text, "line breaks, log")).isCloseTo(Math.log(2), within(1e-6));
    assertThat(value(text, "capitalised words, log")).isCloseTo(Math.log(4), within(1e-6));
    assertThat(value(text, "words repeated at once, log")).isCloseTo(Math.log(2), within(1e-6));
    assertThat(value(text, "begins with a capital")).isEqualTo(1);
    assertThat(value(text, "ends with a full stop, exclamation or question mark")).isEqualTo(0);
  }

  @Test
  void forgetsTheTextBefore() {
    float[] fresh = measure(new SurfaceFeatures(), "Two. Words");
    measure(surface, "Other: \"words\", (many) - more? @ 1");

    assertThat(measure(surface, "Two. Words")).isEqualTo(fresh);
  }

  @Property
  void givesFiniteValuesForAnyText(@ForAll String text) {
    for (float value : measure(surface, text)) {
      assertThat(value).isFinite();
    }
  }

  private double value(String text, String name) {
    int index = SurfaceFeatures.NAMES.indexOf(name);
    assertThat(index).as(name).isNotNegative();
    return measure(surface, text)[index];
  }

  private static float[] measure(SurfaceFeatures surface, String text) {
    float[] values = new float[SurfaceFeatures.size()];
    surface.measure(text, new Words().read(text), values);
    return values;
  }
}
