using Microsoft.Data.Sqlite;

namespace FollowUpKit.Faults;

/// <summary>
/// Fails on SQLite: each statement of a transaction that writes, in turn, before it or after, and every
/// second time the commit. The connection is lost with it, as after an error of the disk.
/// </summary>
internal static class LossRun
{
    /// <inheritdoc cref="SweepRun.RunAsync"/>
    public static Task<Tally> RunAsync(string name, Target target, int strikes) => SweepRun.RunAsync(
        name, target, strikes, sweep => (target with { ConnectionString = target.ConnectionString + ";Pooling=False" }).Store(() => new Loser(sweep)));

    /// <summary>Loses a connection at a statement, or at the commit where the sweep speaks of an answer.</summary>
    private sealed class Loser(Sweep sweep) : Interceptor
    {
        private const int InputOutput = 10;

        private Cut? cut;
        private int statements;

        public override Task BeforeAsync(DriverCall call)
        {
            if (IsLost) throw new InvalidOperationException("The connection is lost.");
            if (call is { Step: DriverStep.Execute, Text: "BEGIN IMMEDIATE" }) (cut, statements) = (sweep.Next(), 0);
            if (IsHit(call) && !cut!.IsAfter) Lose(call);
            return Task.CompletedTask;
        }

        public override Task AfterAsync(DriverCall call)
        {
            if (IsHit(call)) Lose(call);
            if (call is not { Step: DriverStep.Execute } || cut is null) return Task.CompletedTask;
            statements++;
            if (call.Text is not ("COMMIT" or "ROLLBACK")) return Task.CompletedTask;
            sweep.Missed(cut);
            cut = null;
            return Task.CompletedTask;
        }

        private bool IsHit(DriverCall call) => call.Step == DriverStep.Execute && cut is not null
            && (cut.Side == Side.Client ? cut.Index == statements : call.Commits && cut.Index < 10);

        private void Lose(DriverCall call)
        {
            sweep.Struck(cut!, call.Text.Split(' ', '\n')[0]);
            cut = null;
            IsLost = true;
            throw new SqliteException("SQLite Error 10: 'disk I/O error'.", InputOutput);
        }
    }
}
