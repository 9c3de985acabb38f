using System.Globalization;
using CsCheck;

namespace FollowUpKit.Storage.Tests;

/// <summary>Sessions of one store at once, again and again; each time some order must explain what they were told.</summary>
internal static class Contest
{
    /// <summary>Runs random scripts, each for a tenant of its own.</summary>
    /// <param name="fixture">The store.</param>
    /// <param name="rounds">How many.</param>
    /// <exception cref="CsCheckException">No order explains a run; with the shortest such script that was found, and its seed.</exception>
    public static async Task RunAsync(StoreFixture fixture, long rounds)
    {
        await fixture.ResetAsync();
        var tenants = new Moments();
        await Script.Any.SampleAsync(
            async script => MustBeExplained(await RunAsync(fixture, script, tenants.Next().ToString(CultureInfo.InvariantCulture))),
            iter: rounds,
            threads: 1,
            print: script => script.ToString());
    }

    private static async Task<List<Call>> RunAsync(StoreFixture fixture, Script script, string tenant)
    {
        var moments = new Moments();
        var history = await OneRunsAsync("first", new Step("A", IsCommit: true));
        var contenders = new List<Contender>();
        foreach (var _ in script.Sessions) contenders.Add(await EnterAsync($"s{contenders.Count}"));
        foreach (var contender in contenders) history.AddRange(await contender.RunAsync(new Step("A", IsCommit: false)));
        var told = await Race.RunAsync<List<Call>>(
            [.. contenders.Select((contender, i) => (Func<Task<List<Call>>>)(() => RunToItsEndAsync(contender, script.Sessions[i])))]);
        history.AddRange(told.SelectMany(calls => calls));
        history.AddRange(await OneRunsAsync("last", [.. Script.Sales.Select(sale => new Step(sale, IsCommit: false))]));
        return history;

        async Task<Contender> EnterAsync(string name) => new(await fixture.OpenAsync(), name, tenant, moments);

        async Task<List<Call>> OneRunsAsync(string name, params Step[] steps) => await RunToItsEndAsync(await EnterAsync(name), steps);
    }

    private static async Task<List<Call>> RunToItsEndAsync(Contender contender, Step[] steps)
    {
        using (contender) return await contender.RunAsync(steps);
    }

    private static void MustBeExplained(List<Call> history) => Must.Be(
        Linearization.Exists(history),
        "calls that some order explains",
        "\n" + string.Join("\n", history));
}
