using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>Where the host writes: tables with colours where there is a terminal, plain text where there is none.</summary>
/// <param name="output">What was asked for, and nothing else.</param>
/// <param name="error">Errors and progress.</param>
/// <param name="ask">Asks the person at the terminal; null where nobody sits there.</param>
/// <param name="width">How many columns it has; null for those of the terminal.</param>
internal sealed class Screen(TextWriter output, TextWriter error, Func<string, string>? ask = null, int? width = null)
{
    private const int WideFrom = 120;

    private readonly IAnsiConsole console = ConsoleOn(output, width);

    public Func<string, string>? Ask => ask;

    public int Width => console.Profile.Width;

    public bool IsWide => Width >= WideFrom;

    public TextWriter Output => output;

    public TextWriter ErrorOutput => error;

    /// <summary>A console for progress, which is no part of the output.</summary>
    public IAnsiConsole ErrorConsole { get; } = ConsoleOn(error, width);

    public void Show(params IRenderable[] renderables) => console.Write(new Rows(renderables));

    public void ShowHeading(string text) =>
        Show(Text.Empty, new Text(text, new Style(decoration: Decoration.Bold)));

    public void ShowJson(object value) => output.WriteLine(Json.Write(value));

    public int ShowFailure(Failure failure)
    {
        error.WriteLine(failure.Message);
        return failure.ExitCode;
    }

    public int ShowMisuse(IReadOnlyList<string> messages)
    {
        ShowProblems(messages);
        return ExitCodes.Misuse;
    }

    public void ShowProblems(IEnumerable<string> messages)
    {
        foreach (var message in messages) error.WriteLine(message);
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, int? width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (width is { } columns) console.Profile.Width = columns;
        return console;
    }
}
