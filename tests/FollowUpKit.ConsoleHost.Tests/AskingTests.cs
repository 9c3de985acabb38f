namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>What is missing is asked for where a person sits at the terminal, and nowhere else.</summary>
public sealed class AskingTests : IDisposable
{
    private readonly WorkFolder folder = new();
    private readonly List<string> questions = [];
    private Queue<string> answers = new();

    public AskingTests() => folder.Ask = Answer;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Result_WithoutAnything_AsksForSaleDetailsAndWhen()
    {
        await OpenAsync();
        answers = new(["7", "-20 % y lo toma", "vie 10:00"]);

        var run = await folder.RunAsync("result", "--next", "Llamar", "--language", "es");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["<sale> (La clave de la venta)", "--details (Qué pasó)", "--next-due (Seguimiento por agendar: cuándo vence, como mañana 10:00, vie, +3d o +2dh 9:30)"], questions);
        Assert.Contains("El seguimiento 2 está agendado: Llamar, vence el viernes 13/03/2026 10:00.", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reschedule_AnsweredWithWhatIsNoDate_SaysSoAndAsksAgain()
    {
        await OpenAsync();
        answers = new(["some day", "+2bd 9:30"]);

        var run = await folder.RunAsync("reschedule", "7", "--reason", "Holiday");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, questions.Count);
        Assert.Contains("--due: 'some day' is not a date", run.Error, StringComparison.Ordinal);
        Assert.Contains("now is due Thursday 2026-03-12 09:30.", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_Misused_AsksNothing()
    {
        var run = await folder.RunAsync("result", "--bogus");

        Assert.Equal((1, 0), (run.ExitCode, questions.Count));
    }

    [Fact]
    public async Task Result_AsProcessInAPipe_IsMisuse()
    {
        var run = await folder.StartAsync("result", "7");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("--details is missing: What happened.", run.Error, StringComparison.Ordinal);
    }

    private Task<Run> OpenAsync() => folder.RunAsync("open", "7", "--branch", "MTY", "--first", "Ask", "--due", "today");

    private string Answer(string question)
    {
        questions.Add(question);
        return answers.Dequeue();
    }
}
