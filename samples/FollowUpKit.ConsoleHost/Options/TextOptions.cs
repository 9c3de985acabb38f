using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options whose values are texts and numbers, which the library checks.</summary>
internal static class TextOptions
{
    public static Option<string?> Text(string name, string help) => new(name) { Description = Words.Get(help), HelpName = "text" };

    /// <summary>A number from 1.</summary>
    public static Option<int?> Number(string name, string help) => Number(name, help, 1);

    /// <summary>A number of days, from 0.</summary>
    public static Option<int?> Days(string name, string help) => Number(name, help, 0);

    public static int? ReadNumber(ArgumentResult argument, string name, int min, int max)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) return number;
        argument.AddError(Words.Fill("Misuse_number", ("option", name), ("value", text), ("min", min), ("max", max)));
        return null;
    }

    public static Option<T> Needed<T>(this Option<T> option)
    {
        option.Required = true;
        return option;
    }

    private static Option<int?> Number(string name, string help, int min) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "number",
        CustomParser = argument => ReadNumber(argument, name, min, int.MaxValue),
    };
}
