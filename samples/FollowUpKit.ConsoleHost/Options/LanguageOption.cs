using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>The language of all that a person reads. It is wanted before the command line is built, for the help texts.</summary>
internal sealed class LanguageOption : Option<string?>
{
    private const string OptionName = "--language";
    private const string English = "en";
    private const string Spanish = "es";

    public LanguageOption()
        : base(OptionName)
    {
        Description = Words.Get("Help_language");
        Recursive = true;
        this.OnlyFrom(English, Spanish);
    }

    /// <summary>The language that the arguments ask for; null when they do not.</summary>
    public static string? In(IReadOnlyList<string> args) => Array.Find([Spanish, English], language =>
        args.Contains($"{OptionName}={language}") || args.Contains($"{OptionName}:{language}")
        || args.Zip(args.Skip(1)).Contains((OptionName, language)));
}
