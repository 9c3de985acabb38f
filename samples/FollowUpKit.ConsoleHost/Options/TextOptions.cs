using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options whose values are texts and numbers, which the library checks.</summary>
internal static class TextOptions
{
    public static Option<string?> Text(string name, string help) => new(name) { Description = Words.Get(help), HelpName = "text" };

    public static Option<int?> Number(string name, string help) => new(name) { Description = Words.Get(help), HelpName = "number" };

    public static Option<T> Needed<T>(this Option<T> option)
    {
        option.Required = true;
        return option;
    }
}
