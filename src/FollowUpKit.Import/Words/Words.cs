using System.Globalization;
using System.Resources;
using System.Text;

namespace FollowUpKit.Import;

/// <summary>The words that a person reads, from Words.resx (English) and Words.es.resx (Spanish).</summary>
internal static class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    public static string Get(string name, CultureInfo? culture) =>
        Resources.GetString(name, Language.Of(culture))
        ?? throw new ArgumentException($"There are no words named '{name}'.", nameof(name));

    public static string Fill(string name, CultureInfo? culture, params (string Name, object Value)[] values) => values
        .Aggregate(new StringBuilder(Get(name, culture)), (text, value) => text.Replace($"{{{value.Name}}}", Convert.ToString(value.Value, CultureInfo.InvariantCulture)))
        .ToString();
}
