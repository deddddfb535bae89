package org.cyborgscoring.cli;

import java.util.function.Function;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Preset;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.TableFormat;
import org.cyborgscoring.pipeline.Amount;
import picocli.CommandLine;

/** Options whose texts the core can read are values of the core as soon as they are parsed. */
final class OptionValues {
  private OptionValues() {}

  /** Teaches a parser the core's values; what one refuses is told with the option's name. */
  static CommandLine addTo(CommandLine parser) {
    return parser
        .registerConverter(Amount.class, of(Amount::parse))
        .registerConverter(Preset.class, of(Preset::named))
        .registerConverter(ScoreScale.class, of(ScoreScale::parse))
        .registerConverter(Share.class, of(Share::parse))
        .registerConverter(TableFormat.class, of(TableFormat::named));
  }

  private static <T> CommandLine.ITypeConverter<T> of(Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (InputException e) {
        throw new CommandLine.TypeConversionException(e.getMessage());
      }
    };
  }
}
