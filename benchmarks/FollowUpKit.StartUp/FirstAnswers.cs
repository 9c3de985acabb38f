using NodaTime;

namespace FollowUpKit.StartUp;

/// <summary>A sale with one follow-up, the refusal of another, and the tooltip.</summary>
internal static class FirstAnswers
{
    public static async Task<string> TellAsync()
    {
        var followUps = new FollowUpService(new InMemoryOperationStore(), new StoppedClock(), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        var draft = new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 5)));
        var opened = await followUps.ExecuteAsync(new OpenOperation("Q-1042").WithBranch("MTY").WithAgent("ana").WithFirst(draft));
        var check = await followUps.CheckAsync(new ScheduleFollowUp("Q-1042", draft));
        return check.Violation?.GetMessage() + "\n" + opened.Operation.TooltipAt(Instant.FromUtc(2026, 3, 9, 15, 0)).ToText();
    }
}
