using FollowUpKit.Tests.Stores;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Two companies in one store with sales of the same ids: one of them stands still while the other works.</summary>
internal sealed class Neighbours
{
    private const string Still = "north";
    private const string Busy = "south";
    private const int Imported = 8;
    private const int Rounds = 3;
    private const int CommandsARound = 16;

    private readonly StoreSession _session;
    private readonly Random _random;
    private readonly SetClock _clock = new(Instant.FromUtc(2026, 3, 5, 15, 0));
    private readonly List<OperationSnapshot> _ofStill;
    private readonly List<OperationSnapshot> _ofBusy;
    private readonly string[] _operations;
    private readonly TenantAnswers _still;
    private readonly TenantAnswers _busy;

    public Neighbours(StoreSession session, int seed)
    {
        _session = session;
        _random = new Random(seed);
        _ofStill = new RandomSales(seed).Operations(Imported);
        _ofBusy = [.. new RandomSales(seed + 1_000_000).Operations(Imported).Zip(_ofStill, (sale, same) => sale with { OperationId = same.OperationId })];
        _operations = [.. _ofStill.Select(sale => sale.OperationId), "S-1", "S-2", "S-3", "S-4"];
        string?[] commandIds = [null, "form-0", "form-1"];
        _still = new TenantAnswers(session, Still, seed, _operations, commandIds);
        _busy = new TenantAnswers(session, Busy, seed, _operations, commandIds);
    }

    /// <summary>All answers for the company that stands still, before the other works and after each of its rounds.</summary>
    public List<string> OfStill { get; } = [];

    /// <summary>All answers for the company that works, before and after.</summary>
    public List<string> OfBusy { get; } = [];

    /// <summary>How many commands the company that works got through.</summary>
    public int Accepted { get; private set; }

    public async Task<Neighbours> RunAsync()
    {
        foreach (var sale in _ofStill) await _session.Store.CommitAsync(RandomSales.Opening(sale, Still), CancellationToken.None);
        foreach (var sale in _ofBusy.Take(Imported / 2)) await _session.Store.CommitAsync(RandomSales.Opening(sale, Busy), CancellationToken.None);
        await WorkAsync(Still);
        OfBusy.Add(await _busy.ReadAsync());
        OfStill.Add(await _still.ReadAsync());
        foreach (var sale in _ofBusy.Skip(Imported / 2)) await _session.Store.CommitAsync(RandomSales.Opening(sale, Busy), CancellationToken.None);
        Accepted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await WorkAsync(Busy);
            OfStill.Add(await _still.ReadAsync());
        }

        OfBusy.Add(await _busy.ReadAsync());
        return this;
    }

    private async Task WorkAsync(string tenant)
    {
        var service = new FollowUpService(_session.Store, _clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(new Caller(tenant, VisibilityScope.All, "ana")));
        for (var i = 0; i < CommandsARound; i++)
        {
            _clock.Now += Duration.FromMinutes(_random.Next(1, 600));
            OperationId id = _operations[^_random.Next(1, i < CommandsARound / 2 ? 5 : _operations.Length + 1)];
            if (await Try(async () => await service.FindAsync(id)) is not { } found) continue;
            var command = new RandomCommand(_random, id, found.Value, _clock.Now).Draw();
            if (_random.Next(3) == 0) command = command.WithCommandId($"form-{_random.Next(2)}");
            if (await Try(() => service.ExecuteAsync(command)) is not null) Accepted++;
        }
    }

    /// <summary>The answer; null when it is refused, as a history from elsewhere may be that breaks the structure of a chain.</summary>
    private static async Task<Answer<T>?> Try<T>(Func<Task<T>> ask)
    {
        try
        {
            return new Answer<T>(await ask());
        }
        catch (Exception refusal) when (refusal is FollowUpRuleException or InvalidSnapshotException)
        {
            return null;
        }
    }

    private sealed record Answer<T>(T Value);
}
