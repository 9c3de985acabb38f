using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The numbers that follow-ups which imports brought have now.</summary>
internal sealed class ImportedNumbers
{
    private readonly Dictionary<ImportRow, int> _numbers = [];
    private readonly HashSet<ImportRow> _lost = [];

    /// <summary>The number of the follow-up of a row; null where no import brought it.</summary>
    public int? Of(ImportRow row) => _numbers.TryGetValue(row, out var number) ? number : null;

    /// <summary>Whether a row without a number may be of a follow-up that is here, so that it is not taken for a new one.</summary>
    public bool IsDoubtful(ImportRow row) => _lost.Contains(row);

    public void Add(ImportRow row, int number) => _numbers[row] = number;

    /// <summary>
    /// Finds follow-ups of the first import by their number in the file, unless they have a key of their own; others by the command that an
    /// import scheduled them with. A merge may have numbered them anew, so that the instant of scheduling must be theirs too.
    /// </summary>
    public static async Task<ImportedNumbers> FindAsync(
        IOperationStore store, OperationKey key, SalesOperation operation, IReadOnlyList<ImportStep> steps, AcceptedCommand import, CancellationToken cancellationToken)
    {
        var found = new ImportedNumbers();
        var first = import.NextFollowUpNumber ?? 0;
        foreach (var step in steps.Where(step => step.Command is ScheduleFollowUp))
        {
            var followUp = step.FollowUp!;
            if (followUp.Id is null && followUp.Number <= first)
            {
                found.Locate(operation, step, followUp.Number.Value, step.At);
                continue;
            }

            var id = ImportIds.OfFollowUp(followUp.Id ?? followUp.Number!.Value.ToString(CultureInfo.InvariantCulture));
            var stored = await store.FindAsync(key, id, cancellationToken).ConfigureAwait(false);
            if (stored?.Earlier is { NextFollowUpNumber: { } number } earlier) found.Locate(operation, step, number, earlier.At);
        }

        // One that is known by its time alone may be one that is gone, with another time.
        var someAreGone = found._numbers.Count < first;
        foreach (var step in steps.Where(step => someAreGone && step.FollowUp is { IsKnownByTime: true } && found.Of(step.Row) is null)) found._lost.Add(step.Row);
        return found;
    }

    private void Locate(SalesOperation operation, ImportStep step, int number, Instant scheduledAt)
    {
        var isMended = step.Row[ImportColumns.ScheduledAt] is null && step.File == ImportFile.FollowUps;
        if (operation.Find(number) is { } sameNumber && (sameNumber.ScheduledAt == scheduledAt || isMended))
        {
            Add(step.Row, number);
            return;
        }

        var sameTime = operation.Chain.Where(followUp => followUp.ScheduledAt == scheduledAt).ToList();
        if (sameTime.Count > 1) sameTime.RemoveAll(followUp => followUp.Subject != step.FollowUp!.Subject);
        if (sameTime.Count == 1) Add(step.Row, sameTime[0].Number);
        else _lost.Add(step.Row);
    }
}
