package org.cyborgscoring.classic.ridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.safetensors.TensorFile;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ModelFiles;

/**
 * The files of a fitted {@code ngram-ridge}: {@value #SETTINGS} says what is counted, {@value
 * #WEIGHTS} holds every number. Only buckets with a weight are stored, so a file is as small as its
 * training data; a saved and loaded model scores to the last bit like the one that was saved.
 */
final class NgramRidgeFiles {
  static final String SETTINGS = "ridge.json";
  static final String WEIGHTS = "weights.safetensors";

  private static final String BUCKETS = "ngrams.buckets";
  private static final String BUCKET_WEIGHTS = "ngrams.weights";
  private static final String BLOCK_FACTORS = "ngrams.block_factors";
  private static final String SURFACE_MEANS = "surface.means";
  private static final String SURFACE_DEVIATIONS = "surface.deviations";
  private static final String SURFACE_WEIGHTS = "surface.weights";
  private static final String INTERCEPT = "intercept";
  private static final String DEVIATION = "deviation";
  private static final String CUTS = "cuts";

  private NgramRidgeFiles() {}

  static void write(NgramRidgeModel model, ModelFiles.Sink files) throws IOException {
    try (OutputStream out = files.create(SETTINGS)) {
      RidgeJson.of(model.linear().features()).write(out);
    }
    LinearScore linear = model.linear();
    float[] all = linear.bucketWeights();
    int[] buckets = IntStream.range(0, all.length).filter(b -> all[b] != 0).toArray();
    float[] weights = new float[buckets.length];
    for (int k = 0; k < buckets.length; k++) {
      weights[k] = all[buckets[k]];
    }
    double[] cuts = model.cuts().cuts();
    float[] surfaceWeights = linear.surfaceWeights();
    SurfaceScale scale = linear.surfaceScale();
    Map<String, Tensor> tensors =
        Map.of(
            BUCKETS, ofInts(buckets),
            BUCKET_WEIGHTS, Tensor.ofFloats(weights, weights.length),
            BLOCK_FACTORS, Tensor.ofFloats(linear.blockFactors(), linear.blockFactors().length),
            SURFACE_MEANS, Tensor.ofDoubles(scale.means(), scale.means().length),
            SURFACE_DEVIATIONS, Tensor.ofDoubles(scale.deviations(), scale.deviations().length),
            SURFACE_WEIGHTS, Tensor.ofFloats(surfaceWeights, surfaceWeights.length),
            INTERCEPT, Tensor.ofDoubles(new double[] {linear.intercept()}, 1),
            DEVIATION, Tensor.ofDoubles(new double[] {model.deviation()}, 1),
            CUTS, Tensor.ofDoubles(cuts, cuts.length));
    try (OutputStream out = files.create(WEIGHTS)) {
      Safetensors.write(out, tensors, Map.of());
    }
  }

  static NgramRidgeModel read(Item item, ModelFiles.Source files) throws IOException {
    FeatureSettings features;
    try (InputStream in = files.open(SETTINGS)) {
      features = RidgeJson.read(in, SETTINGS).features(SETTINGS);
    }
    TensorFile tensors;
    try (InputStream in = files.open(WEIGHTS)) {
      tensors = Safetensors.read(in, WEIGHTS);
    }
    int width = SurfaceTerms.FEATURES;
    LinearScore linear =
        new LinearScore(
            features,
            finite(BLOCK_FACTORS, tensors, features.blocks().size()),
            bucketWeights(tensors, features.buckets()),
            new SurfaceScale(doubles(SURFACE_MEANS, tensors, width), notNegative(tensors, width)),
            finite(SURFACE_WEIGHTS, tensors, SurfaceTerms.COUNT),
            doubles(INTERCEPT, tensors, 1)[0]);
    double deviation = doubles(DEVIATION, tensors, 1)[0];
    if (deviation < 0) {
      throw damaged(DEVIATION);
    }
    return new NgramRidgeModel(linear, deviation, cuts(tensors, item.scale()));
  }

  private static float[] bucketWeights(TensorFile tensors, int buckets) {
    Tensor indices = tensors.tensor(BUCKETS);
    if (indices.dtype() != DType.I32 || indices.shape().length != 1) {
      throw damaged(BUCKETS);
    }
    IntBuffer places = indices.bytes().asIntBuffer();
    float[] weights = finite(BUCKET_WEIGHTS, tensors, places.remaining());
    float[] all = new float[buckets];
    int last = -1;
    for (float weight : weights) {
      int bucket = places.get();
      if (bucket <= last || bucket >= buckets) {
        throw damaged(BUCKETS);
      }
      all[bucket] = weight;
      last = bucket;
    }
    return all;
  }

  private static CutScores cuts(TensorFile tensors, ScoreScale scale) {
    double[] cuts = tensors.tensor(CUTS, DType.F64, scale.size() - 1).doubles();
    try {
      return CutScores.of(scale, cuts);
    } catch (IllegalArgumentException e) {
      throw damaged(CUTS);
    }
  }

  private static double[] notNegative(TensorFile tensors, int size) {
    double[] values = doubles(SURFACE_DEVIATIONS, tensors, size);
    if (Arrays.stream(values).anyMatch(value -> value < 0)) {
      throw damaged(SURFACE_DEVIATIONS);
    }
    return values;
  }

  private static double[] doubles(String name, TensorFile tensors, int size) {
    double[] values = tensors.tensor(name, DType.F64, size).doubles();
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw damaged(name);
    }
    return values;
  }

  private static float[] finite(String name, TensorFile tensors, int size) {
    float[] values = tensors.tensor(name, DType.F32, size).floats();
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw damaged(name);
      }
    }
    return values;
  }

  private static Tensor ofInts(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return Tensor.of(DType.I32, bytes, values.length);
  }

  private static InputException damaged(String tensor) {
    return new InputException(
        "The tensor '%s' of %s holds numbers that no ngram-ridge model has. The file is damaged; make the scoring engine again."
            .formatted(tensor, WEIGHTS));
  }
}
