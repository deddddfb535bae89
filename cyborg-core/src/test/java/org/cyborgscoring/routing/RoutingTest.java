package org.cyborgscoring.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.evaluation.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingTest {
  private static final List<HandScoredResponse> RESPONSES = Simulated.responses(200, 3);
  private static final List<UnreadResponse> UNREAD =
      List.of(
          new UnreadResponse("sure", 2, 2.1, .9),
          new UnreadResponse("unsure", 1, 1.4, .35),
          new UnreadResponse("=tied", 3, 2.6, .35));

  @TempDir Path folder;

  @Test
  void asksForElevenSharesAndTheOneWanted() {
    Routing routing = routing(.33, RESPONSES);

    assertThat(routing.rules().stream().map(RoutingRule::maxHuman))
        .containsExactly(0.0, .05, .1, .15, .2, .25, .3, .33, .35, .4, .45, .5);
    assertThat(routing(.3, RESPONSES).rules()).hasSize(11).contains(routing(.3, RESPONSES).rule());
  }

  @Test
  void listsTheLeastConfidentFirst() throws IOException {
    Path file = folder.resolve(RouteTable.FILE);

    RouteTable.write(file, routing(.3, RESPONSES));

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "id,score,expected,confidence,route",
            "'=tied,3,2.6,0.35,human",
            "unsure,1,1.4,0.35,human",
            "sure,2,2.1,0.9,machine");
  }

  @Test
  void writesEveryFigureWithItsIntervalOrTheReasonWhyItHasNone() throws IOException {
    Path file = folder.resolve(RoutingTable.FILE);
    Routing routing = routing(.3, RESPONSES);

    RoutingTable.write(file, routing);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines)
        .hasSize(1 + routing.figures().size() + ConfidenceCheck.STATISTICS.size())
        .anyMatch(
            line -> line.matches("everyone,,,0\\.3,0\\.\\d+,200,rest\\.qwk,[^,]+,[^,]+,[^,]+,"))
        .anyMatch(line -> line.matches("group,school,north,.*,whole\\.exact,.*"))
        .anyMatch(line -> line.matches("score_point,,2,.*,rest\\.smd,,,,All human scores.*"))
        .anyMatch(line -> line.matches("everyone,,,,,200,confidence\\.ece,[^,]+,[^,]+,[^,]+,"));
    assertThat(lines).allMatch(line -> line.split(",", -1).length == 11);
  }

  @Test
  void tellsOfAGroupThatIsReadFarMoreOften() {
    List<HandScoredResponse> uneven =
        RESPONSES.stream()
            .map(
                r ->
                    new HandScoredResponse(
                        r.id(),
                        r.human(),
                        r.point(),
                        r.groups().containsValue("north") ? r.confidence() / 2 : r.confidence(),
                        .5,
                        r.groups()))
            .toList();

    assertThat(routing(.3, uneven).uneven())
        .filteredOn(UnevenGroup::isSentMore)
        .extracting(UnevenGroup::group)
        .containsExactly(Slice.group("school", "north"));
    assertThat(routing(.3, RESPONSES).uneven()).isEmpty();
  }

  @Test
  void sendsNobodyWhereConfidenceIsTheSameForAll() {
    RoutingData constant =
        new RoutingData("1", Simulated.SCALE, List.of(.5, .5, .5), RESPONSES, UNREAD);

    assertThat(constant.isConstant()).isTrue();
    assertThat(Routing.of(constant, .5, Simulated.bootstrap()).rule().sends(.5)).isFalse();
    assertThat(Routing.of(constant, 1, Simulated.bootstrap()).sent()).isEqualTo(3);
  }

  @Test
  void needsHandScoresToBeJudgedBy() {
    assertThatThrownBy(() -> new RoutingData("1", Simulated.SCALE, List.of(.5), List.of(), UNREAD))
        .isInstanceOf(InputException.class)
        .hasMessage("Item 1 has no held-out hand scores, so routing cannot be judged.");
  }

  @Test
  void aSingleResponseHasFiguresWithoutIntervals() {
    Routing routing = routing(.3, List.of(new HandScoredResponse("one", 1, 1, .5, .5, Map.of())));

    assertThat(routing.figure(Slice.EVERYONE, routing.rule(), RoutingMeasure.REST_QWK).value())
        .satisfies(qwk -> assertThat(qwk.isDefined()).isFalse());
    assertThat(routing.check("exact").value().value()).isEqualTo(1);
  }

  private static Routing routing(double maxHuman, List<HandScoredResponse> responses) {
    return Routing.of(
        new RoutingData(
            "1",
            Simulated.SCALE,
            RESPONSES.stream().map(HandScoredResponse::confidence).toList(),
            responses,
            UNREAD),
        maxHuman,
        Simulated.bootstrap());
  }
}
