package org.cyborgscoring.screening;

import org.jspecify.annotations.Nullable;

/**
 * All that a {@link ConditionScreen} is made of besides its item: what a scoring engine stores, as
 * JSON by its components' names.
 *
 * @param settings the settings, fitted to the item
 * @param language the language of the item's responses, or null when it is not looked for
 */
public record ScreenProfile(ScreenSettings settings, @Nullable LanguageProfile language) {}
