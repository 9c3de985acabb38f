using System.Globalization;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// Executes a command for each row of a report or list, or commands of the host's own list: hands over all work of an agent, postpones
/// or cancels many follow-ups, gives many sales other keys. Each
/// command is a commit of its own, decided and authorized like any other; a run that was interrupted is repeated with the same run id
/// and does nothing twice. Rows are read page by page, so that any number takes little memory.
/// </summary>
/// <example>
/// <code>
/// var counts = await bulk.ExecuteAsync(
///     "ana-leaves-2026-03-31",
///     reports.Agenda().Agents("ana").Branches("MTY"),
///     row =&gt; new HandOverOperation(row.OperationId, "luis").FromAgent("ana"));
/// </code>
/// </example>
public sealed class FollowUpBulkService
{
    private readonly FollowUpService _followUps;

    /// <summary>Builds it without a container.</summary>
    /// <param name="followUps">Executes the commands, for its caller.</param>
    public FollowUpBulkService(FollowUpService followUps) => _followUps = Guard.Against.Null(followUps);

    /// <summary>
    /// Executes a command for each row. Rows are read by the opening of their operations, newest first, whatever order the query
    /// has: no command changes that, so that none is missed or met again. Results and conclusions keep their own order. What others
    /// add meanwhile may be left out.
    /// </summary>
    /// <typeparam name="TQuery">The report or list.</typeparam>
    /// <typeparam name="TRow">A row of it.</typeparam>
    /// <param name="runId">
    /// The name of the run, one line from 1 to 100 code points. A command is recognised by it, by its operation and by the follow-up
    /// that it names: the same run executes one only once, however often it is repeated, and refuses another in its place
    /// (<see cref="RuleCodes.CommandIdReused"/>). Take a new name for each task.
    /// </param>
    /// <param name="rows">Which operations or follow-ups, such as <c>reports.Agenda().Agents("ana")</c>.</param>
    /// <param name="command">
    /// The command for a row, on its operation; null to leave the row out. One about a follow-up that names no number is executed on
    /// that of the row. The command id is given by the run; equal commands for rows that follow each other are executed once. It must
    /// be the same when the run is repeated, so it should not depend on values that it changes: to move follow-ups by some days use
    /// <see cref="PostponeFollowUp"/>.
    /// </param>
    /// <param name="onResult">Called for each command with what came of it; null for nothing.</param>
    /// <param name="progress">Receives the counts after each command, or null.</param>
    /// <param name="cancellationToken">Stops between two commits; what is done stays done, and the run can be repeated.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="InvalidOperationException">A command is on another operation than its row.</exception>
    /// <exception cref="StorageException">The store failed; what is done stays done, and the run can be repeated.</exception>
    public Task<BulkCounts> ExecuteAsync<TQuery, TRow>(
        string runId,
        ReportQuery<TQuery, TRow> rows,
        Func<TRow, OperationCommand?> command,
        Action<BulkResult>? onResult = null,
        IProgress<BulkCounts>? progress = null,
        CancellationToken cancellationToken = default)
        where TQuery : ReportQuery<TQuery, TRow>
        where TRow : ReportRow => RunAsync(new BulkRun(_followUps.ExecuteInBulkAsync, onResult, progress), runId, rows, command, cancellationToken);

    /// <summary>Checks what a run would do now, without writing anything. A run that was interrupted shows what is left of it.</summary>
    /// <typeparam name="TQuery">The report or list.</typeparam>
    /// <typeparam name="TRow">A row of it.</typeparam>
    /// <param name="runId">The name of the run, one line from 1 to 100 code points.</param>
    /// <param name="rows">Which operations or follow-ups.</param>
    /// <param name="command">The command for a row, on its operation; null to leave the row out.</param>
    /// <param name="onResult">Called for each command with what would come of it; null for nothing.</param>
    /// <param name="progress">Receives the counts after each command, or null.</param>
    /// <param name="cancellationToken">Stops between two commands.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="InvalidOperationException">A command is on another operation than its row.</exception>
    /// <exception cref="StorageException">The store failed.</exception>
    public Task<BulkCounts> CheckAsync<TQuery, TRow>(
        string runId,
        ReportQuery<TQuery, TRow> rows,
        Func<TRow, OperationCommand?> command,
        Action<BulkResult>? onResult = null,
        IProgress<BulkCounts>? progress = null,
        CancellationToken cancellationToken = default)
        where TQuery : ReportQuery<TQuery, TRow>
        where TRow : ReportRow => RunAsync(new BulkRun(_followUps.CheckInBulkAsync, onResult, progress), runId, rows, command, cancellationToken);

    /// <summary>
    /// Executes the commands of a list, such as a table of old and new keys. They are executed in their order, but that a
    /// <see cref="ChangeOperationId"/> waits for the one of the list that frees the key that it needs; keys that go round in a circle
    /// are refused (<see cref="RuleCodes.OperationIdTaken"/>).
    /// </summary>
    /// <param name="runId">
    /// The name of the run, one line from 1 to 100 code points. A command is recognised by it, by its operation and by its content: the
    /// same run executes one only once, however often it or the run is repeated. Take a new name for each task.
    /// </param>
    /// <param name="commands">The commands. Their command ids are given by the run.</param>
    /// <param name="onResult">Called for each command with what came of it; null for nothing.</param>
    /// <param name="progress">Receives the counts after each command, or null.</param>
    /// <param name="cancellationToken">Stops between two commits; what is done stays done, and the run can be repeated.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="StorageException">The store failed; what is done stays done, and the run can be repeated.</exception>
    /// <example>
    /// <code>
    /// var renumbered = await bulk.ExecuteAsync(
    ///     "new-series-2026",
    ///     [new ChangeOperationId("Q-1042", "P-77"), new ChangeOperationId("P-77", "P-78")]);
    /// </code>
    /// </example>
    public Task<BulkCounts> ExecuteAsync(
        string runId,
        IReadOnlyList<OperationCommand> commands,
        Action<BulkResult>? onResult = null,
        IProgress<BulkCounts>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunListAsync(new BulkRun(_followUps.ExecuteInBulkAsync, onResult, progress), runId, commands, cancellationToken);

    /// <summary>
    /// Checks what a run of a list would do now, without writing anything: each command as if it were the next one, but that keys which
    /// the list frees and takes are known.
    /// </summary>
    /// <param name="runId">The name of the run, one line from 1 to 100 code points.</param>
    /// <param name="commands">The commands.</param>
    /// <param name="onResult">Called for each command with what would come of it; null for nothing.</param>
    /// <param name="progress">Receives the counts after each command, or null.</param>
    /// <param name="cancellationToken">Stops between two commands.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="StorageException">The store failed.</exception>
    public Task<BulkCounts> CheckAsync(
        string runId,
        IReadOnlyList<OperationCommand> commands,
        Action<BulkResult>? onResult = null,
        IProgress<BulkCounts>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var keys = new ExpectedKeys();
        return RunListAsync(
            new BulkRun(async (command, token) => keys.Expect(await _followUps.CheckInBulkAsync(command, token).ConfigureAwait(false)), onResult, progress),
            runId, commands, cancellationToken);
    }

    private static async Task<BulkCounts> RunListAsync(
        BulkRun run, string runId, IReadOnlyList<OperationCommand> commands, CancellationToken cancellationToken)
    {
        Guard.Against.BadText(runId, TextRule.Label, nameof(runId));
        Guard.Against.Null(commands);
        if (commands.Contains(null!)) throw new ArgumentException("The list contains null.", nameof(commands));
        foreach (var command in ExpectedKeys.InOrder(commands))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await run.DoAsync(command with { CommandId = BulkRun.CommandId(ContentOf(command), runId) }, cancellationToken).ConfigureAwait(false);
        }

        return run.Counts;
    }

    private static async Task<BulkCounts> RunAsync<TQuery, TRow>(
        BulkRun run, string runId, ReportQuery<TQuery, TRow> rows, Func<TRow, OperationCommand?> command, CancellationToken cancellationToken)
        where TQuery : ReportQuery<TQuery, TRow>
        where TRow : ReportRow
    {
        Guard.Against.BadText(runId, TextRule.Label, nameof(runId));
        Guard.Against.Null(rows);
        Guard.Against.Null(command);
        var query = rows.InOrderOfOpening();
        OperationCommand? last = null;
        string? cursor = null;
        do
        {
            var page = await query.ToPageAsync(StorePage.MaxSize, cursor, cancellationToken).ConfigureAwait(false);
            foreach (var row in page.Rows)
            {
                if (OfRun(runId, row, command(row)) is not { } next || next == last) continue;
                cancellationToken.ThrowIfCancellationRequested();
                await run.DoAsync(last = next, cancellationToken).ConfigureAwait(false);
            }

            cursor = page.NextCursor;
        }
        while (cursor is not null);

        return run.Counts;
    }

    /// <summary>The command with the id by which the run recognises it.</summary>
    private static OperationCommand? OfRun(string runId, ReportRow row, OperationCommand? command)
    {
        if (command is null) return null;
        if (command.OperationId != row.OperationId)
            throw new InvalidOperationException($"The command for a row of operation {row.OperationId} is on operation {command.OperationId}.");
        var number = (command as FollowUpCommand)?.FollowUpNumber ?? (command is FollowUpCommand ? (row as FollowUpReportRow)?.FollowUpNumber : null);
        var id = BulkRun.CommandId(number?.ToString(CultureInfo.InvariantCulture), runId);
        return command is FollowUpCommand onFollowUp
            ? onFollowUp with { FollowUpNumber = number, CommandId = id }
            : command with { CommandId = id };
    }

    /// <summary>The beginning of the fingerprint, short enough for a command id; the whole is compared where two begin alike.</summary>
    private static string ContentOf(OperationCommand command) => Convert.ToBase64String(Fingerprint.Of(command), 0, 6);
}
