using FollowUpKit.Tests.Stores;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Sales to verify, written by the service.</summary>
internal sealed class VerificationSales
{
    public const string Tenant = "default";

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 5, 15, 0);

    private readonly SetClock clock = new(Start);
    private readonly FollowUpService service;

    public VerificationSales(IOperationStore store)
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" };
        options.Rules.PendingLimit = 3;
        service = new FollowUpService(store, clock, options);
    }

    /// <summary>A sale that has rows in all tables, and values in all of their columns but those of a conclusion and a withdrawal.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="later">How many days later than another one all of its dates are.</param>
    public async Task TellAsync(string id, int later = 0)
    {
        clock.Now = Start + Duration.FromDays(later);
        await service.ExecuteAsync(new OpenOperation(id).WithTitle("Bombas").WithCustomer("C-1").WithBranch("MTY").WithAgent("ana").WithFirst(Draft("Call them", 6 + later)));
        clock.Now += Duration.FromHours(2);
        await service.ExecuteAsync(new CaptureResult(id, new LocalDateTime(2026, 3, 5 + later, 10, 0), "Too dear").WithOutcome("price").WithNext(Draft("Visit them", 7 + later)).WithCommandId("form-1"));
        await service.ExecuteAsync(new RescheduleFollowUp(id, Due.At(new LocalDate(2026, 3, 9 + later), 10, 0), "They travel").OnFollowUp(2));
        await service.ExecuteAsync(new ScheduleFollowUp(id, Draft("Write to them", 10 + later)));
        await service.ExecuteAsync(new CancelFollowUp(id, "Not needed").OnFollowUp(3));
        clock.Now += Duration.FromDays(1);
        await service.ExecuteAsync(new ConcludeOperation(id, "won").WithResult(new ResultEntry(new LocalDateTime(2026, 3, 6 + later, 10, 0), "Signed")));
        await service.ExecuteAsync(new ReopenOperation(id, "They called").WithNext(Draft("Call again", 11 + later)));
        await service.ExecuteAsync(new TransferOperation(id).ToBranch("GDL"));
    }

    /// <summary>A sale that was concluded and then withdrawn.</summary>
    public async Task EndAsync(string id)
    {
        await service.ExecuteAsync(new OpenOperation(id).WithFirst(Draft("Call them", 6)));
        await service.ExecuteAsync(new ConcludeOperation(id, "lost").WithResult(new ResultEntry(new LocalDateTime(2026, 3, 5, 8, 0), "No money")));
        await service.ExecuteAsync(new WithdrawOperation(id, "Entered twice"));
    }

    public Task OpenAsync(string id) => service.ExecuteAsync(new OpenOperation(id).WithFirst(Draft("Call them", 6)));

    public Task RenumberAsync(string id, string newId) => service.ExecuteAsync(new ChangeOperationId(id, newId));

    public Task DescribeAsync(string id, string title) => service.ExecuteAsync(new DescribeOperation(id).WithTitle(title));

    /// <summary>Random commands on a few sales, some of which merge or get other keys.</summary>
    /// <returns>The kinds of those that were accepted.</returns>
    public async Task<IReadOnlyList<string>> RunChainsAsync(int seed, int commands)
    {
        var random = new Random(seed);
        var accepted = new List<string>();
        for (var i = 0; i < commands; i++)
        {
            clock.Now += Duration.FromMinutes(random.Next(1, 600));
            OperationId id = $"R-{random.Next(5)}";
            OperationCommand command = random.Next(15) switch
            {
                0 => new ChangeOperationId(id, $"R-{random.Next(8)}"),
                1 => new MergeOperations(id, $"R-{random.Next(8)}", "The same sale").WithCancelSurplusReason("One is enough"),
                _ => new RandomCommand(random, id, await service.FindAsync(id), clock.Now).Draw(),
            };
            if (random.Next(3) == 0 && command is not (ChangeOperationId or MergeOperations)) command = command.WithCommandId($"form-{random.Next(40)}");
            if (await IsAcceptedAsync(command)) accepted.Add(command.Kind);
        }

        return accepted;
    }

    private async Task<bool> IsAcceptedAsync(OperationCommand command)
    {
        try
        {
            await service.ExecuteAsync(command);
            return true;
        }
        catch (FollowUpRuleException)
        {
            return false;
        }
    }

    private static FollowUpDraft Draft(string subject, int day) => new FollowUpDraft(subject, Due.On(new LocalDate(2026, 3, day)))
        .WithAgent("ana").WithKind("call").WithDetails("By phone").WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.WhenOverdue());
}
