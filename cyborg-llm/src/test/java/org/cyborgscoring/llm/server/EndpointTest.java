package org.cyborgscoring.llm.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8000/v1", "http://127.0.0.1/v1/", "http://[::1]:80/v1"})
  void thisMachineIsLocal(String url) {
    assertThat(Endpoint.parse(url).isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.openai.com/v1",
        "http://10.0.0.7:8000/v1",
        "https://localhost.example/v1",
        "https://127.0.0.1.example/v1"
      })
  void noOtherIs(String url) {
    assertThat(Endpoint.parse(url).isLocal()).isFalse();
  }
}
