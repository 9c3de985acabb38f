namespace FollowUpKit.Storage.Conformance;

/// <summary>One run of a case: an empty store, a session on it, and a sale to work with.</summary>
internal sealed class Trial : IDisposable
{
    private readonly List<IDisposable> _open = [];

    private Trial(StoreFixture fixture) => Fixture = fixture;

    public StoreFixture Fixture { get; }

    public Tested Store { get; private set; } = null!;

    public Sale Sale { get; } = Sale.Of("S-1");

    public static async Task RunAsync(StoreFixture fixture, Func<Trial, Task> check)
    {
        await fixture.ResetAsync();
        using var trial = new Trial(fixture);
        trial.Store = await trial.OpenAsync();
        await check(trial);
    }

    public async Task<Tested> OpenAsync() => Keep(new Tested(Fixture, await Fixture.OpenAsync()));

    public async Task<Tested> OpenFaultyAsync(CommitFault fault) => Keep(new Tested(Fixture, await Fixture.OpenFaultyAsync(fault)));

    public async Task<HostWork> BeginAsync() => Keep(new HostWork(Fixture, await Fixture.BeginHostTransactionAsync()));

    /// <summary>Several sessions, for sessions that race.</summary>
    public async Task<List<Tested>> OpenAsync(int count)
    {
        var sessions = new List<Tested>();
        for (var i = 0; i < count; i++) sessions.Add(await OpenAsync());
        return sessions;
    }

    /// <summary>The opening of the sale, committed.</summary>
    public async Task<Sale> OpenSaleAsync()
    {
        await Store.CommitAsync(Sale.Open());
        return Sale;
    }

    /// <summary>Crashes; the sessions so far are gone.</summary>
    public async Task<Tested> CrashAsync()
    {
        await Fixture.CrashAsync();
        return await OpenAsync();
    }

    public void Dispose()
    {
        for (var i = _open.Count - 1; i >= 0; i--) _open[i].Dispose();
    }

    private T Keep<T>(T opened)
        where T : IDisposable
    {
        _open.Add(opened);
        return opened;
    }
}
