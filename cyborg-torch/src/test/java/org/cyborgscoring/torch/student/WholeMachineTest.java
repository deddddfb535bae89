package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cyborgscoring.cyborg.StudentProvider;
import org.junit.jupiter.api.Test;

class WholeMachineTest {

  @Test
  void aTransformerStudentWantsTheWholeMachine() {
    assertThat(StudentProvider.named("hf:owner/name", Map.of()).wantsWholeMachine()).isTrue();
  }
}
