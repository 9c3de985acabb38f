using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>Leads the follow-ups of a sale from its opening to today, by the commands that people use, each at its own time.</summary>
internal sealed class DemoStory(FollowUpService followUps, DemoClock clock, DemoCaller caller, Instant now)
{
    public async Task TellAsync(DemoSale sale, CancellationToken cancellationToken)
    {
        var (plan, id) = (sale.Plan, sale.Sale.Id);
        caller.User = sale.Sale.AgentCode;
        Set(sale, sale.At(plan.Opened, 0).PlusHours(-1));
        await followUps.OpenOperationAsync(
            id,
            open => open.WithBranch(sale.Sale.BranchCode).WithAgent(sale.Sale.AgentCode).WithTitle(sale.Sale.Title).WithCustomer(sale.Customer)
                .WithTimeZone(sale.Zone.Id)
                .WithFirst(Draft(sale, 0)),
            cancellationToken);
        for (var step = 0; step < plan.Results.Count; step++) await CaptureAsync(sale, step, cancellationToken);
        if (plan.Ending == DemoEnding.OverdueForLong) await MoveAsync(sale, cancellationToken);
        if (plan.Ending == DemoEnding.Reassigned)
        {
            Set(sale, sale.At(plan.Last - 1, 1));
            await followUps.ReassignFollowUpAsync(id, sale.Colleague, cancellationToken: cancellationToken);
        }

        if (plan.Ending == DemoEnding.Reopened)
        {
            Set(sale, sale.At(plan.Last - 1, 2));
            var next = sale.Texts.AfterReopening;
            await followUps.ReopenOperationAsync(
                id,
                sale.Texts.ReopenReason,
                reopen => reopen.WithNext(new FollowUpDraft(next.Subject, Due.On(sale.Today.PlusDays(-plan.PendingDue))).WithKind(next.Kind)),
                cancellationToken);
        }
    }

    private Task<CommandReceipt> CaptureAsync(DemoSale sale, int step, CancellationToken cancellationToken)
    {
        var plan = sale.Plan;
        var at = sale.At(plan.Results[step], step).PlusMinutes(-10);
        Set(sale, at.PlusMinutes(6));
        var isLast = step == plan.Results.Count - 1;
        var details = isLast && plan.IsWon ? sale.Texts.Won : isLast && plan.IsConcluded ? sale.Texts.Lost : Step(sale, step).Result;
        return followUps.CaptureResultAsync(
            sale.Sale.Id,
            at,
            details,
            result => !isLast || !plan.IsConcluded && plan.Ending != DemoEnding.NoNextStep ? result.WithNext(Draft(sale, step + 1))
                : plan.IsConcluded ? result.WithConclusion(plan.IsWon ? "won" : "lost")
                : result,
            cancellationToken);
    }

    private async Task MoveAsync(DemoSale sale, CancellationToken cancellationToken)
    {
        for (var move = 0; move < sale.Texts.MoveReasons.Count; move++)
        {
            var day = sale.Plan.PendingDue + (move == 0 ? 6 : 3);
            Set(sale, sale.At(day, move));
            await followUps.RescheduleFollowUpAsync(
                sale.Sale.Id, Due.On(sale.Today.PlusDays(3 - day)), sale.Texts.MoveReasons[move], cancellationToken: cancellationToken);
        }
    }

    private static FollowUpDraft Draft(DemoSale sale, int step)
    {
        var (plan, text) = (sale.Plan, Step(sale, step));
        var isAnswered = step < plan.Results.Count;
        var isLate = isAnswered && (sale.Number + step) % 6 == 0;
        var day = isAnswered ? plan.Results[step] + (isLate ? 1 : 0) : plan.PendingDue + (plan.Ending == DemoEnding.OverdueForLong ? 6 : 0);
        var hasTime = (sale.Number + step) % 2 == 0 && plan.Ending != DemoEnding.DueToday;
        var draft = new FollowUpDraft(text.Subject, hasTime ? Due.At(sale.At(day, step)) : Due.On(sale.At(day, step).Date)).WithKind(text.Kind);
        if (step % 2 == 1) draft = draft.WithDetails(sale.Texts.Details);
        return (sale.Number + step) % 3 == 0 ? draft.WithReminders(Reminder.Before(hasTime ? Period.FromMinutes(30) : Period.FromDays(1))) : draft;
    }

    private static DemoStep Step(DemoSale sale, int step) => sale.Texts.Steps[step % sale.Texts.Steps.Count];

    /// <summary>Sets the clock to a time at the branch of the sale, now at the latest.</summary>
    private void Set(DemoSale sale, LocalDateTime local) => clock.Now = Instant.Min(sale.Zone.AtLeniently(local).ToInstant(), now);
}
