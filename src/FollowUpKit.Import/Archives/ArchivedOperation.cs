using System.Text.Json;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Import;

/// <summary>A line of the file of histories: what to write for it, or why nothing.</summary>
internal sealed class ArchivedOperation
{
    private ArchivedOperation(long line, string? operationId) => (Line, OperationId) = (line, operationId);

    public long Line { get; }

    public string? OperationId { get; }

    /// <summary>What to write where the operation is new; null where the line is refused.</summary>
    public OperationCommit? Commit { get; private init; }

    public RestoredOperation? Refusal { get; private init; }

    public static ArchivedOperation Read(long line, byte[] bytes, string tenant)
    {
        string? operationId = null;
        try
        {
            var history = HistoryLine.Read(bytes);
            operationId = history.OperationId;
            return new ArchivedOperation(line, operationId) { Commit = CommitOf(new OperationKey(tenant, operationId), history) };
        }
        catch (UnknownChangeException unknown)
        {
            return Refused(RestoreProblem.UnknownChange, unknown.Kind);
        }
        catch (JsonException error)
        {
            return Refused(RestoreProblem.Unreadable, error.Message);
        }
        catch (InvalidSnapshotException error)
        {
            return Refused(RestoreProblem.Inconsistent, error.Message);
        }

        ArchivedOperation Refused(RestoreProblem problem, string found) =>
            new(line, operationId) { Refusal = new RestoredOperation(line, operationId, ImportRowOutcome.Refused, problem, found) };
    }

    /// <summary>The rules that instants were derived with elsewhere are not known here.</summary>
    private static OperationCommit CommitOf(OperationKey key, StoredHistory history)
    {
        var after = history.ToSnapshot();
        var zones = after.FollowUps.Where(followUp => followUp.AttentionFrom is not null).Select(followUp => followUp.TimeZone).Distinct(StringComparer.Ordinal);
        return new OperationCommit(key, 0, after, history.Commands, [.. zones.Select(TimeZoneRules.Unknown)]);
    }

    public RestoredOperation Imported() => new(Line, OperationId, ImportRowOutcome.Imported);

    /// <summary>What came of it where the operation is there already, and what is to be written for that: the commands that are not there yet; null for nothing.</summary>
    public (OperationCommit? Commit, RestoredOperation Result) ComparedWith(IReadOnlyList<AcceptedCommand> here)
    {
        var commands = Commit!.Commands;
        if (!commands.Zip(here, (one, other) => HistoryLine.Text(one) == HistoryLine.Text(other)).All(isSame => isSame))
            return (null, new RestoredOperation(Line, OperationId, ImportRowOutcome.Refused, RestoreProblem.HistoryDiffers, OperationId!));
        return commands.Count <= here.Count
            ? (null, new RestoredOperation(Line, OperationId, ImportRowOutcome.Unchanged))
            : (new OperationCommit(Commit.Key, here.Count, Commit.After, [.. commands.Skip(here.Count)], Commit.TimeZoneRules), new RestoredOperation(Line, OperationId, ImportRowOutcome.Updated));
    }
}
