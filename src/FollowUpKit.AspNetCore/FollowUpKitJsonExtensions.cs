using System.Text.Json;
using FollowUpKit.AspNetCore;

namespace FollowUpKit;

/// <summary>The types of FollowUpKit in the JSON of a host's own endpoints.</summary>
public static class FollowUpKitJsonExtensions
{
    /// <summary>
    /// Adds the types of FollowUpKit to options: dates and instants in ISO 8601, enumerations as words in camel case, changes with their
    /// type. Property names follow the options. Needs no reflection, so that it also works trimmed and compiled ahead of time.
    /// </summary>
    /// <param name="options">The options, before their first use.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">There are no options.</exception>
    /// <exception cref="InvalidOperationException">The options have been used already.</exception>
    /// <example><code>services.ConfigureHttpJsonOptions(options => options.SerializerOptions.ConfigureForFollowUpKit());</code></example>
    public static JsonSerializerOptions ConfigureForFollowUpKit(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.TypeInfoResolverChain.Contains(WebJson.Resolver)) options.TypeInfoResolverChain.Insert(0, WebJson.Resolver);
        foreach (var converter in WebJsonContext.Default.Options.Converters)
        {
            if (options.Converters.All(known => known.GetType() != converter.GetType())) options.Converters.Add(converter);
        }

        return options;
    }
}
