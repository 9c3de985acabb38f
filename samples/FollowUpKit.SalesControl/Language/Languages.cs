using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace FollowUpKit.SalesControl;

/// <summary>English and Spanish: by the switch, else as the browser asks.</summary>
internal static class Languages
{
    public static IReadOnlyList<string> All { get; } = ["en", "es"];

    public static RequestLocalizationOptions Options { get; } = new()
    {
        DefaultRequestCulture = new RequestCulture(Of(All[0])),
        SupportedCultures = [.. All.Select(Of)],
        SupportedUICultures = [.. All.Select(Of)],
        RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()],
        ApplyCurrentCultureToResponseHeaders = true,
    };

    /// <summary>What is said of a field whose value cannot be read.</summary>
    public static void Translate(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => Words.Get("Error_Required"));
        messages.SetValueIsInvalidAccessor(_ => Words.Get("Error_Unreadable"));
        messages.SetValueMustBeANumberAccessor(_ => Words.Get("Error_Unreadable"));
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Words.Get("Error_Unreadable"));
    }

    /// <summary>Numbers as browsers send them and Mexico writes them, with a decimal point, where Spain has a comma.</summary>
    private static CultureInfo Of(string language) => new(language) { NumberFormat = NumberFormatInfo.InvariantInfo };
}
