using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>What a form says of a new sale and its first follow-up.</summary>
public sealed record NewSale(int CustomerId, string AgentCode, string Title, decimal Amount, string Currency, FollowUpDraft First)
{
    /// <summary>A follow-up of a form: a date, and a time of day where one was given.</summary>
    public static FollowUpDraft Draft(string subject, DateOnly date, TimeOnly? time) => new(
        subject,
        time is { } hour ? Due.At(LocalDate.FromDateOnly(date), hour.Hour, hour.Minute) : Due.On(LocalDate.FromDateOnly(date)));
}
