package org.cyborgscoring.torch.student;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.LabelCertainty;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.text.LongText;
import org.cyborgscoring.torch.text.TokenIds;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TruncationCheck;
import org.cyborgscoring.torch.text.UnknownTokens;
import org.jspecify.annotations.Nullable;

/**
 * Cyborg Data as a network learns them.
 *
 * @param texts how responses are read
 * @param pass takes them through the network
 * @param head what the network's numbers mean
 * @param featureScale the scale of the surface features, or null where there are none
 * @param weights how much each row counts: a hand score 1, a machine score less the less certain
 *     the Teacher was (see {@link LabelCertainty}), times its own weight
 * @param shares the share of each score point among the labels
 */
@SuppressWarnings("ArrayRecordComponent") // Made once per fit and shared, not copied.
record Preparation(
    ResponseTexts texts,
    NetworkPass pass,
    ScoreHead head,
    @Nullable FeatureScale featureScale,
    double[] weights,
    double[] shares) {

  static Preparation of(
      CyborgData data,
      ModelFolder folder,
      Tokenizer tokenizer,
      TransformerSettings settings,
      RunContext run) {
    List<String> responses = data.rows().stream().map(row -> row.response().text()).toList();
    double[] weights = weights(data, settings.machineWeight());
    ScoreHead head = head(data, settings.head(), weights);
    int features = settings.withFeatures() ? SurfaceFeatures.size() : 0;
    StudentNetwork network =
        new StudentNetwork(folder.config(), head.outputs(), head.sharesWeights(), features);
    LongText policy = LongText.named(settings.longText());
    ResponseTexts texts =
        ResponseTexts.of(
            tokenizer, folder.config(), network.encoder(), policy, settings.maxTokens());
    List<TokenIds> ids = texts.ids(responses, run.threads());
    UnknownTokens.of(ids).require();
    TruncationCheck check = TruncationCheck.of(ids, tokenizer.frame(), texts.context());
    check.require(policy);
    run.progress().note(check.describe(policy));
    List<float[]> raw = features == 0 ? List.of() : FeatureScale.measure(responses);
    FeatureScale scale = features == 0 ? null : FeatureScale.of(raw);
    List<float[]> scaled = scale == null ? raw : raw.stream().map(scale::scaled).toList();
    NetworkPass pass =
        new NetworkPass(
            network,
            texts.sequences(ids),
            scaled,
            texts.padId(),
            ComputeDevice.named(settings.device()));
    return new Preparation(texts, pass, head, scale, weights, shares(data));
  }

  private static double[] weights(CyborgData data, double machineWeight) {
    double[] weights = LabelCertainty.weights(data);
    for (int i = 0; i < weights.length; i++) {
      CyborgRow row = data.rows().get(i);
      weights[i] *= row.weight() * (row.origin() == Origin.MACHINE ? machineWeight : 1);
    }
    return weights;
  }

  private static ScoreHead head(CyborgData data, String id, double[] weights) {
    double total = 0;
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      mean += weights[i] * data.rows().get(i).distribution().expected();
    }
    mean /= total;
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      double distance = data.rows().get(i).distribution().expected() - mean;
      variance += weights[i] * distance * distance / total;
    }
    return ScoreHead.of(id, data.item().scale(), mean, Math.sqrt(variance));
  }

  private static double[] shares(CyborgData data) {
    ScoreScale scale = data.item().scale();
    double[] shares = new double[scale.size()];
    for (CyborgRow row : data.rows()) {
      for (int k = 0; k < shares.length; k++) {
        shares[k] += row.distribution().probability(k) / data.rows().size();
      }
    }
    return shares;
  }

  /** The training of this data. */
  StudentTraining training(
      CyborgData data, ModelFolder folder, TransformerSettings settings, String fingerprint) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      float[] target = head.target(data.rows().get(i).distribution());
      examples.add(new Example(i, target, weights[i]));
    }
    return new StudentTraining(
        folder,
        pass,
        head,
        data.rows(),
        examples,
        shares,
        settings.plan().settings(weights.length, pass.network().encoder().size().hidden()),
        fingerprint);
  }

  /** A hash of all that decides a fit but its seed, in hexadecimal digits. */
  String fingerprint(
      CyborgData data, Map<String, String> provenance, TransformerSettings settings) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, settings.toString());
    Sha256.add(digest, new TreeMap<>(provenance).toString());
    for (CyborgRow row : data.rows()) {
      Sha256.add(digest, row.response().text());
      Sha256.add(digest, row.origin().id() + row.distribution() + row.weight());
    }
    return Sha256.hex(digest);
  }
}
