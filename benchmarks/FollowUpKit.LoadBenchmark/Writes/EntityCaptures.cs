using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// EF Core's own way on the same tables: load the operation with its chain, change the entities, save; pooled contexts. The
/// reminders are left out: including them too makes SQLite read all follow-ups of the table.
/// </summary>
internal static class EntityCaptures
{
    public const string Name = "EF Core, load, change, save";

    public static Writer Of(TestDatabase database)
    {
        var contexts = new PooledDbContextFactory<MappedContext>(MappedContext.OptionsFor(database));
        return new(Name, () => Task.FromResult<Func<Capture, Task>>(capture => CaptureAsync(contexts, capture)));
    }

    private static async Task CaptureAsync(PooledDbContextFactory<MappedContext> contexts, Capture capture)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var operation = await context.Operations
            .Include(o => o.FollowUps)
            .SingleAsync(o => o.Tenant == Company.Tenant && o.Operation == capture.Operation);
        var now = Company.AsOf.ToDateTimeUtc();
        var pending = operation.FollowUps.Single(followUp => followUp.State == "pending");
        pending.State = "done";
        pending.AttentionFrom = null;
        pending.ResultDate = capture.At.Date.ToDateOnly();
        pending.ResultTime = capture.At.TimeOfDay.ToTimeOnly();
        pending.ResultZone = capture.Zone;
        pending.ResultAt = Company.CalendarOf(capture.Branch).AtLeniently(capture.At).ToDateTimeUtc();
        pending.AnsweredAt = pending.ResultAt;
        pending.DaysLate = 0;
        pending.CapturedLate = false;
        pending.ResultDetails = capture.Details;
        pending.CapturedAt = now;
        pending.CapturedBy = Capture.Person;
        var next = Next(operation, pending, capture, now);
        operation.FollowUps.Add(next);
        operation.Version++;
        operation.VisibleVersion = operation.Version;
        operation.DoneCount++;
        operation.ChangedAt = now;
        operation.ChangedBy = Capture.Person;
        operation.CurrentFollowUp = next.Number;
        operation.CurrentDueDate = next.DueDate;
        operation.CurrentDueTime = null;
        operation.CurrentTimeZone = next.TimeZone;
        operation.NextOverdueFrom = next.OverdueFrom;
        operation.IdleSince = pending.ResultAt;
        operation.FirstContactAt ??= pending.ResultAt;
        operation.Commands.Add(Command(operation, pending, next, capture, now));
        await context.SaveChangesAsync();
    }

    private static MappedFollowUp Next(MappedOperation operation, MappedFollowUp pending, Capture capture, DateTime now) => new()
    {
        Number = operation.FollowUps.Count + 1,
        PreviousNumber = pending.Number,
        State = "pending",
        Kind = Capture.NextKind,
        Subject = Capture.NextSubject,
        Agent = pending.Agent,
        DueDate = capture.NextDue.ToDateOnly(),
        TimeZone = capture.Zone,
        OverdueFrom = capture.NextOverdueFrom().ToDateTimeUtc(),
        AttentionFrom = capture.NextOverdueFrom().ToDateTimeUtc(),
        ScheduledAt = now,
        ScheduledBy = Capture.Person,
        Branch = operation.Branch,
        Customer = operation.Customer,
        OpenedAt = operation.OpenedAt,
        SearchText = operation.SearchText,
    };

    private static MappedCommand Command(
        MappedOperation operation, MappedFollowUp pending, MappedFollowUp next, Capture capture, DateTime now) => new()
        {
            Version = operation.Version,
            AcceptedAt = now,
            AcceptedBy = Capture.Person,
            Kind = "CaptureResult",
            FollowUp = pending.Number,
            NextFollowUp = next.Number,
            Changes = HistoryJson.Of(HistoryJson.Captured(capture, pending.Number), HistoryJson.Scheduled(capture, next.Number, next.Agent)),
        };
}
