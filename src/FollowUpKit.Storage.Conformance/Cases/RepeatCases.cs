using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>
/// Repeats. The core compares fingerprints and answers receipts; the store gives it the command that was accepted, and
/// never accepts an id twice.
/// </summary>
internal static class RepeatCases
{
    private static readonly OperationChange First = new OperationChange.Described { Title = "first" };
    private static readonly OperationChange Second = new OperationChange.Described { Title = "second" };

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("REP-001", "An accepted command is found by its id: version, instant, person, kind, follow-ups and fingerprint, without its changes.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId("ID-1", First));
            await trial.Store.MustKnowAsync(sale, sale.History[1]);
            await (await trial.OpenAsync()).MustKnowAsync(sale, sale.History[1]);
        }),
        Case("REP-002", "A command is found as it was then, with the operation as it is now.", async trial =>
        {
            var sale = trial.Sale;
            await trial.Store.CommitAsync(sale.DoWithId("opening", new OperationChange.Opened { TimeZone = "UTC" }));
            await trial.Store.CommitAsync(sale.DoWithId("ID-1", First));
            await trial.Store.CommitAsync(sale.Do(Second));
            var found = await trial.Store.FindAsync(sale.Key, "ID-1");
            Must.Equal("operation", sale.Now, found!.Snapshot);
            Must.Equal("command", sale.History[1] with { Changes = [] }, found.Earlier);
            await trial.Store.MustKnowAsync(sale, sale.History[0]);
        }),
        Case("REP-003", "An id that was never accepted finds no command, also one that differs only in case, accent, space or is empty.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId("\u00cdD-1", First));
            foreach (var id in new[] { "\u00edd-1", "I\u0301D-1", "ID-1", "\u00cdD-1 ", " \u00cdD-1", "\u00cdD-", "%", "" })
                Must.Equal($"no command {Shown.Quoted(id)}", null, (await trial.Store.FindAsync(sale.Key, id))!.Earlier);
        }),
        Case("REP-004", "A second commit with an accepted id is refused as a conflict, with the same content and with other content, and what is stored stays.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId("id", First));
            await trial.Store.MustRefuseAsync(sale.Twin().DoWithId("id", First));
            await trial.Store.MustRefuseAsync(sale.Twin().DoWithId("id", Second));
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustKnowAsync(sale, sale.History[1]);
        }),
        Case("REP-005", "Fingerprints come back byte for byte, so that other content under the same id is told apart.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            foreach (var fingerprint in new byte[][] { [], [0], [.. Enumerable.Range(0, 256).Select(i => (byte)i)] })
            {
                var id = $"{fingerprint.Length} bytes";
                var commit = sale.DoWithId(id, Second);
                commit.Commands[0].Fingerprint = fingerprint;
                await trial.Store.CommitAsync(commit);
                await trial.Store.MustKnowAsync(sale, commit.Commands[0]);
            }
        }),
        Case("REP-006", "The same id on another operation is another command.", async trial =>
        {
            var (one, other) = (Sale.Of("S-1"), Sale.Of("S-2"));
            await trial.Store.CommitAsync(one.DoWithId("id", new OperationChange.Opened { TimeZone = "UTC" }));
            await trial.Store.CommitAsync(other.Do(new OperationChange.Opened { TimeZone = "UTC" }));
            Must.Equal("no command on the other operation", null, (await trial.Store.FindAsync(other.Key, "id"))!.Earlier);
            await trial.Store.CommitAsync(other.DoWithId("id", Second));
            await trial.Store.MustKnowAsync(one, one.History[0]);
            await trial.Store.MustKnowAsync(other, other.History[1]);
        }),
        Case("REP-007", "The same id on the same key of another tenant is another command.", async trial =>
        {
            var (one, other) = (Sale.Of("S-1", "north"), Sale.Of("S-1", "south"));
            await trial.Store.CommitAsync(one.DoWithId("id", new OperationChange.Opened { TimeZone = "UTC" }));
            await trial.Store.CommitAsync(other.Do(new OperationChange.Opened { TimeZone = "UTC" }));
            Must.Equal("no command of the other tenant", null, (await trial.Store.FindAsync(other.Key, "id"))!.Earlier);
            await trial.Store.CommitAsync(other.DoWithId("id", Second));
            await trial.Store.MustKnowAsync(one, one.History[0]);
            await trial.Store.MustKnowAsync(other, other.History[1]);
        }),
        Case("REP-008", "Commands without an id never repeat each other, and an empty id is an id.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.Do(First));
            await trial.Store.CommitAsync(sale.Do(First));
            await trial.Store.CommitAsync(sale.DoWithId("", First));
            await trial.Store.MustKnowAsync(sale, sale.History[3]);
            await trial.Store.MustRefuseAsync(sale.Twin().DoWithId("", First));
            Must.Equal("no command when none was asked for", null, (await trial.Store.FindAsync(sale.Key))!.Earlier);
        }),
        Case("REP-009", "Each id of a commit of several commands finds its own command.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoAllWithIds(("one", [First]), ("two", [Second]), ("three", [])));
            foreach (var command in sale.History.Skip(1)) await trial.Store.MustKnowAsync(sale, command);
        }),
        Case("REP-010", "Of eight sessions that send one command at once exactly one is accepted, and the command is there once.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var sessions = await trial.OpenAsync(Race.Writers);
            List<Sale> twins = [.. sessions.Select(_ => sale.Twin())];
            var winner = await Race.OneWinnerAsync(sessions, [.. twins.Select(twin => twin.DoWithId("id", First))]);
            await trial.Store.MustFindAsync(twins[winner]);
            await trial.Store.MustKnowAsync(twins[winner], twins[winner].History[1]);
        }),
        Case("REP-011", "An operation and the command that was looked for are of one moment while another session writes.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var reading = await trial.OpenAsync();
            var writing = Task.Run(async () =>
            {
                for (var i = 2; i < 30; i++) await trial.Store.CommitAsync(sale.DoWithId($"{i}", First));
            });
            try
            {
                do
                {
                    for (var i = 2; i < 30; i += 9)
                    {
                        var found = await reading.FindAsync(sale.Key, $"{i}");
                        var isThere = found!.Earlier is not null;
                        Must.Be(isThere == found.Snapshot.Version >= i, $"command {i} from version {i} on", $"{(isThere ? "found" : "missing")} at {found.Snapshot.Version}");
                    }
                }
                while (!writing.IsCompleted);
            }
            finally
            {
                await writing;
            }
        }),
    ];
}
