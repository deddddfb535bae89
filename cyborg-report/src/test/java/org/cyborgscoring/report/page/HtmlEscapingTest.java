package org.cyborgscoring.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlEscapingTest {
  private final HtmlEscaping escaping = new HtmlEscaping();

  @Test
  void escapesMarkupAndQuotes() {
    assertThat(escaping.escape("<a href=\"x\" title='y'>&amp;"))
        .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;");
  }

  @Test
  void keepsTextOfEveryLanguage() {
    String text = "na\u00efve \u05E9\u05DC\u05D5\u05DD \u4F60\u597D \uD83D\uDE00\n\ttab";

    assertThat(escaping.escape(text)).isEqualTo(text);
  }

  @Test
  void makesInvisibleCharactersVisible() {
    assertThat(escaping.escape("\u0000\u0007\r\u007f\u0085\ufffe\u202e\u2066"))
        .isEqualTo("\u2400\u2407\u240d\u2421\ufffd\ufffd\ufffd\ufffd");
  }

  @Test
  void replacesHalvesOfCharacters() {
    assertThat(escaping.escape("a\ud800b\udc00")).isEqualTo("a\ufffdb\ufffd");
  }

  @Property
  void leavesNothingThatCouldBeMarkup(@ForAll String text) {
    assertThat(escaping.escape(text)).doesNotContain("<", ">", "\"", "'", "\u0000");
  }
}
