package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

/** Every refusal says what to do. */
class HubAnswersTest extends HubFixture {

  @Test
  void aNameThatIsUnknownMayBePrivate() {
    refusing(401, "RepoNotFound")
        .hasMessageContaining("There is no hf:owner/name, or it is private")
        .hasMessageContaining("set HF_TOKEN");
  }

  @Test
  void aTokenMayHaveExpired() {
    environment.put("HF_TOKEN", "hf_secret");
    refusing(401, "")
        .hasMessageContaining("the token in HF_TOKEN is still good")
        .hasMessageNotContaining("hf_secret");
  }

  @Test
  void aGatedModelWantsItsTermsAccepted() {
    refusing(403, "GatedRepo")
        .hasMessageContaining("is gated: accept its terms at " + server.endpoint() + "/owner/name");
  }

  @Test
  void aForbiddenModelWantsRights() {
    refusing(403, "").hasMessageContaining("You may not read hf:owner/name");
  }

  @Test
  void anUnknownRevisionIsNamed() {
    refusing(404, "RevisionNotFound").hasMessageContaining("has no revision 'main'");
  }

  @Test
  void anUnknownAddressMayBeAMirrorsFault() {
    refusing(404, "").hasMessageContaining("There is no hf:owner/name at " + server.endpoint());
  }

  @Test
  void aProxyMayWantAPassword() {
    refusing(407, "").hasMessageContaining("HTTPS_PROXY=http://user:password@host:port");
  }

  @Test
  void anyOtherAnswerIsNamedByItsStatus() {
    refusing(418, "").hasMessageContaining("(status 418)");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refusing(int status, String code) {
    server.status = status;
    server.headers.put("X-Error-Code", code);
    server.refusals.set(100);
    return assertThatThrownBy(() -> hub().resolve(NAME)).isInstanceOf(InputException.class);
  }
}
