using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>Where the host writes: tables with colours where there is a terminal, plain text where there is none.</summary>
/// <param name="output">What was asked for, and nothing else.</param>
/// <param name="error">Errors and progress.</param>
internal sealed class Screen(TextWriter output, TextWriter error)
{
    private readonly IAnsiConsole console = ConsoleOn(output);

    public TextWriter Output => output;

    public TextWriter ErrorOutput => error;

    /// <summary>A console for progress, which is no part of the output.</summary>
    public IAnsiConsole ErrorConsole { get; } = ConsoleOn(error);

    public void Show(params IRenderable[] renderables) => console.Write(new Rows(renderables));

    public void ShowHeading(string text) =>
        Show(Text.Empty, new Text(text, new Style(decoration: Decoration.Bold)));

    public void ShowJson(object value) => output.WriteLine(Json.Write(value));

    public int ShowFailure(Failure failure)
    {
        error.WriteLine(failure.Message);
        return failure.ExitCode;
    }

    public int ShowMisuse(IEnumerable<string> messages)
    {
        foreach (var message in messages) error.WriteLine(message);
        error.WriteLine(Words.Get("Misuse_Help"));
        return ExitCodes.Misuse;
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });
}
