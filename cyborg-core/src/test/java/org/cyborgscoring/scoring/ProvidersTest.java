package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.sampling.Sampler;
import org.cyborgscoring.testing.MarkTeacherProvider;
import org.junit.jupiter.api.Test;

class ProvidersTest {

  /** A service that nobody offers. */
  public interface Nothing {}

  /** A service that is offered twice under one id. */
  public interface Twofold {}

  /** One offer. */
  public static final class First implements Twofold {}

  /** The other. */
  public static final class Second implements Twofold {}

  @Test
  void findsAModelByItsId() {
    assertThat(TeacherProvider.named(MarkTeacherProvider.ID)).isNotNull();
  }

  @Test
  void givesTheProviderWhatFollowsTheColon() {
    assertThat(ProviderName.parse("hf:owner/model:tag"))
        .isEqualTo(new ProviderName("hf", "owner/model:tag"));
    assertThat(ProviderName.parse("lsa-gp")).isEqualTo(new ProviderName("lsa-gp", ""));
  }

  @Test
  void readsAPathAsTheFolderOfAModel() {
    assertThat(ProviderName.parse("models/mini"))
        .isEqualTo(new ProviderName("folder", "models/mini"));
    assertThat(ProviderName.parse("C:\\models\\mini"))
        .isEqualTo(new ProviderName("folder", "C:\\models\\mini"));
    assertThat(ProviderName.parse(".")).isEqualTo(new ProviderName("folder", "."));
  }

  @Test
  void readsTheNameOfAFolderAtHandAsItsPathUnlessAProviderHasThatId() {
    assertThat(ProviderName.of("src", TeacherProvider.class, TeacherProvider::id))
        .isEqualTo(new ProviderName("folder", "src"));
    assertThat(ProviderName.of("src", TeacherProvider.class, provider -> "src"))
        .isEqualTo(new ProviderName("src", ""));
  }

  @Test
  void listsWhatThereIsWhenANameIsWrong() {
    assertThatThrownBy(() -> TeacherProvider.named("mraks"))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no Teacher named 'mraks'; there is: marks.");
    assertThatThrownBy(() -> StudentProvider.named("marks"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no Student named 'marks'")
        .hasMessageContaining("mark-student");
    assertThatThrownBy(() -> Sampler.named("best"))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no sampling named 'best'; there is: diverse, random, stratified.");
  }

  @Test
  void saysWhenThereAreNone() {
    assertThatThrownBy(() -> Providers.find(Nothing.class, "nothing", "x", nothing -> "x"))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no nothing named 'x'; there are none.");
  }

  @Test
  void refusesTwoProvidersOfOneId() {
    assertThatThrownBy(() -> Providers.all(Twofold.class, any -> "same"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("First")
        .hasMessageContaining("Second")
        .hasMessageContaining("'same'");
  }
}
