package org.cyborgscoring.torch.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import org.cyborgscoring.data.InputException;

/**
 * A model in ONNX Runtime, on the processor. May be used from several threads at once, of which
 * each computes with as many threads as the session was given.
 */
public final class OnnxSession implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /**
   * Loads a model.
   *
   * @param model the bytes of an ONNX file
   * @param name what to call it in messages
   * @param threads how many threads work on one call, at least 1
   * @throws InputException if ONNX Runtime does not take it
   */
  public OnnxSession(byte[] model, String name, int threads) {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model, options);
    } catch (OrtException e) {
      throw new InputException(
          name + " cannot be loaded by ONNX Runtime: " + e.getMessage() + " Export it again.", e);
    }
  }

  /** The free text that goes with the model, by name. */
  public Map<String, String> metadata() {
    try {
      return session.getMetadata().getCustomMetadata();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs the model.
   *
   * @param inputs tables of whole numbers by name, each [batch, length] in row-major order
   * @param batch the number of rows
   * @return the outputs by name, each in row-major order
   */
  public Map<String, float[]> run(Map<String, long[]> inputs, int batch) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, long[]> input : inputs.entrySet()) {
        long[] values = input.getValue();
        long[] shape = {batch, values.length / batch};
        tensors.put(
            input.getKey(), OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
      }
      try (OrtSession.Result result = session.run(tensors)) {
        Map<String, float[]> outputs = new HashMap<>();
        for (String name : session.getOutputNames()) {
          OnnxTensor output = (OnnxTensor) result.get(name).orElseThrow();
          outputs.put(name, floats(output.getFloatBuffer()));
        }
        return outputs;
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime: " + e.getMessage(), e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static float[] floats(FloatBuffer buffer) {
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
