namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The digests of a week, on the screen.</summary>
public sealed class DigestTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Remind_WithDigest_TellsEachAgentOnceADay()
    {
        await OpenAsync();

        var early = await folder.RunAsync("remind", "--digest", "--as-of", "2026-03-12T07:59");
        var first = await folder.RunAsync("remind", "--digest", "--as-of", "2026-03-12T08:00");
        var again = await folder.RunAsync("remind", "--digest", "--as-of", "2026-03-12T16:00");
        var nextDay = await folder.RunAsync("remind", "--digest", "--as-of", "2026-03-13T08:00");

        Assert.Equal("Sent: 0. Dropped: 0.", early.Words);
        Assert.Equal(
            "2026-03-12 08:00 → ana: Follow-ups, 3/12/2026 – overdue: 1 Overdue (1) - 7 Bottling line; Ask; due 3/10/2026; days overdue: 2 "
            + "2026-03-12 08:00 → luis: Follow-ups, 3/12/2026 – due today: 1 Due today (1) - 8 Roller; Visit; due 3/12/2026 Sent: 2. Dropped: 0.",
            first.Words);
        Assert.Equal("Sent: 0. Dropped: 0.", again.Words);
        Assert.Contains("Sent: 2.", nextDay.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remind_WithDigestOfBranchesInSpanish_TellsTheManager()
    {
        await OpenAsync();

        var run = await folder.RunAsync("remind", "--digest", "gerente", "--as-of", "2026-03-12T08:00", "--language", "es");

        Assert.EndsWith(
            "12/03/2026 08:00 → gerente: Seguimientos, MTY, 12/3/2026 – atrasados: 1, para hoy: 1 Atrasados (1) - 7 Bottling line; Ask; ana; vence 10/3/2026; días de atraso: 2 "
            + "Para hoy (1) - 8 Roller; Visit; luis; vence 12/3/2026 Enviados: 3. Descartados: 0.",
            run.Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remind_WithoutDigest_SendsNone()
    {
        await OpenAsync();

        Assert.Equal("Sent: 0. Dropped: 0.", (await folder.RunAsync("remind", "--as-of", "2026-03-12T10:00")).Words);
    }

    private async Task OpenAsync()
    {
        await folder.RunAsync("open", "7", "--branch", "MTY", "--agent", "ana", "--title", "Bottling line", "--first", "Ask", "--due", "2026-03-10");
        await folder.RunAsync("open", "8", "--branch", "MTY", "--agent", "luis", "--title", "Roller", "--first", "Visit", "--due", "2026-03-12");
    }
}
