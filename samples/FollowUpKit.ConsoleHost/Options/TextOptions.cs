using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options whose values are texts and numbers, which the library checks.</summary>
internal static class TextOptions
{
    public static Option<string?> Text(string name, string help, params string[] aliases) =>
        new(name, aliases) { Description = Words.Get(help), HelpName = "text" };

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

    public static TOption Needed<TOption>(this TOption option)
        where TOption : Option
    {
        option.Required = true;
        return option;
    }

    /// <summary>Whether the option was typed; a default value does not count.</summary>
    public static bool IsGiven(this ParseResult parsed, Option option) => parsed.GetResult(option) is { IdentifierToken: not null };

    /// <summary>The same with the text of the option, or itself where the option is not given. What the library refuses is told by the option's name.</summary>
    public static T With<T>(this T command, ParseResult parsed, Option<string?> option, Func<T, string, T> with) =>
        parsed.GetValue(option) is { } text ? Named(option.Name, () => with(command, text)) : command;

    /// <summary>What is made of the text of an option that is given.</summary>
    public static T Make<T>(this ParseResult parsed, Option<string?> option, Func<string, T> make) =>
        Named(option.Name, () => make(parsed.GetRequiredValue(option)!));

    public static T Named<T>(string name, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException misuse)
        {
            throw new MisuseException(Failure.Describe(misuse, name));
        }
    }

    /// <summary>Null for an empty text, which takes away what was there.</summary>
    public static string? OrNothing(this string text) => text.Length == 0 ? null : text;

    private static Option<int?> Number(string name, string help, int min) => new(name)
    {
        Description = Words.Get(help),
        HelpName = "number",
        CustomParser = argument => ReadNumber(argument, name, min, int.MaxValue),
    };
}
