package org.cyborgscoring.torch.lora;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Projection;
import org.jspecify.annotations.Nullable;

/** PEFT's {@code adapter_config.json}: what of it Cyborg understands, and what it refuses. */
final class AdapterConfig {
  private static final String PLAIN = "LORA";

  private AdapterConfig() {}

  /**
   * The shape of the adapters that a configuration describes.
   *
   * @throws InputException if it asks for what would be computed wrongly; the message names the
   *     field
   */
  static LoraSettings settings(ModelConfig config) {
    if (!config.text("peft_type").equals(PLAIN)) {
      throw config.wrong("peft_type", PLAIN + "; Cyborg reads no adapters of another kind");
    }
    for (String field : List.of("use_dora", "lora_bias")) {
      if (config.truth(field, false)) {
        throw config.wrong(field, "false; Cyborg supports plain LoRA alone");
      }
    }
    if (!config.text("bias", "none").equals("none")) {
      throw config.wrong("bias", "none; Cyborg trains and reads no biases");
    }
    for (String field :
        List.of(
            "modules_to_save",
            "layers_to_transform",
            "layers_pattern",
            "layer_replication",
            "exclude_modules",
            "eva_config",
            "trainable_token_indices",
            "target_parameters")) {
      if (config.has(field)) {
        throw config.wrong(field, "null; Cyborg does not support it");
      }
    }
    for (String field : List.of("rank_pattern", "alpha_pattern")) {
      if (config
          .object(field)
          .map(pattern -> !pattern.json().strip().matches("\\{\\s*\\}"))
          .orElse(false)) {
        throw config.wrong(field, "empty; Cyborg has one rank and alpha for all layers");
      }
    }
    return new LoraSettings(
        config.size("r"),
        config.number("lora_alpha"),
        config.truth("use_rslora", false),
        config.number("lora_dropout", 0),
        TargetModules.of(config.texts("target_modules")));
  }

  /**
   * The configuration of adapters, with all fields that PEFT writes.
   *
   * @param base the name or folder of the model that they are for
   */
  static ModelConfig of(LoraSettings settings, DecoderPlan plan, String base) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("alpha_pattern", Map.of());
    fields.put("auto_mapping", null);
    fields.put("base_model_name_or_path", base);
    fields.put("bias", "none");
    fields.put("eva_config", null);
    fields.put("exclude_modules", null);
    fields.put("fan_in_fan_out", plan.projections().stream().anyMatch(Projection::transposed));
    fields.put("inference_mode", true);
    fields.put("init_lora_weights", true);
    fields.put("layer_replication", null);
    fields.put("layers_pattern", null);
    fields.put("layers_to_transform", null);
    fields.put("loftq_config", Map.of());
    fields.put("lora_alpha", whole(settings.alpha()));
    fields.put("lora_bias", false);
    fields.put("lora_dropout", settings.dropout());
    fields.put("megatron_config", null);
    fields.put("megatron_core", "megatron.core");
    fields.put("modules_to_save", null);
    fields.put("peft_type", PLAIN);
    fields.put("r", settings.rank());
    fields.put("rank_pattern", Map.of());
    fields.put("revision", null);
    fields.put("target_modules", settings.targets().written(plan));
    fields.put("task_type", "CAUSAL_LM");
    fields.put("use_dora", false);
    fields.put("use_rslora", settings.rootScale());
    return ModelConfig.of(AdapterFolder.CONFIG, fields);
  }

  /** PEFT declares alpha as a whole number and writes it as one. */
  private static Number whole(double value) {
    return value == Math.rint(value) ? (Number) (long) value : (Number) value;
  }
}
