using System.CommandLine;
using System.Globalization;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options whose values are texts and numbers, which the library checks.</summary>
internal static class TextOptions
{
    public static Option<string?> Text(string name, string help) => new(name) { Description = Words.Get(help), HelpName = "text" };

    /// <summary>A number from 1 to a highest one.</summary>
    public static Option<int?> Number(string name, string help, int max = int.MaxValue) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "number",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max) return number;
            argument.AddError(Words.Fill("Misuse_number", ("option", name), ("value", text), ("max", max)));
            return null;
        },
    };

    public static Option<T> Needed<T>(this Option<T> option)
    {
        option.Required = true;
        return option;
    }
}
