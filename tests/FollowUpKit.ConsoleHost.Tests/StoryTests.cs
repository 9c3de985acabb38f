namespace FollowUpKit.ConsoleHost.Tests;

public sealed class StoryTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Story_AsProcess_IsToldAndLeavesNothingBehind()
    {
        var run = await folder.StartAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Story_Redirected_HasNoColours()
    {
        var run = await folder.StartAsync();

        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("■ Concluded")]
    [InlineData("► In progress")]
    [InlineData("▲ Overdue · 4 days")]
    [InlineData("What did they think of the quotation?")]
    [InlineData("This command was accepted before; nothing was changed now.")]
    [InlineData("Refused (operation_concluded)")]
    [InlineData("3 of 3 sales as of 2026-03-10 09:00 (America/Monterrey). In progress: 1 (0 with no next step), overdue: 1, concluded: 1.")]
    [InlineData("1 of 1 follow-up without attention")]
    [InlineData("Proposed: Volver a llamar, due Friday 2026-03-13, agent ana. Plan cotizacion, step llamada.")]
    [InlineData("Follow-up 2 is scheduled: Volver a llamar, due Thursday 2026-03-12 16:00.")]
    [InlineData("Follow-up 3 is scheduled: Visitar al cliente, due Tuesday 2026-03-17.")]
    [InlineData("Sale 4714 is concluded.")]
    public async Task Story_InEnglish_Shows(string text)
    {
        var run = await folder.RunBareAsync();

        Assert.Contains(text, run.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("■ Concluido")]
    [InlineData("► En proceso")]
    [InlineData("▲ Seguimiento atrasado · 4 días")]
    [InlineData("¿Qué le pareció la cotización?")]
    [InlineData("Verificar la nueva cotización")]
    [InlineData("Rechazado (operation_concluded)")]
    [InlineData("1 de 1 seguimiento sin atención al 10/03/2026 09:00 (America/Monterrey).")]
    [InlineData("Se propone: Volver a llamar, vence el viernes 13/03/2026, agente ana. Plan cotizacion, paso llamada.")]
    public async Task Story_InSpanish_Shows(string text)
    {
        var run = await folder.RunBareAsync("--language", "es");

        Assert.Contains(text, run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Story_WithFile_KeepsItForOtherCommands()
    {
        await folder.RunAsync();

        var list = await folder.RunAsync("list", "--format", "json");
        Assert.Equal(4, list.Json.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Story_OnFileThatIsThere_IsMisuse()
    {
        await folder.RunAsync("list");

        var run = await folder.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The story wants a fresh file", run.Error, StringComparison.Ordinal);
    }
}
