using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>What a form says of a new sale and its first follow-up, with the id of the form, which is another each time that it is shown.</summary>
public sealed record NewSale(string? FormId, int CustomerId, string AgentCode, string Title, decimal Amount, string Currency, FollowUpDraft First)
{
    public const int LongestFormId = 64;

    /// <summary>A follow-up of a form: a date, and a time of day where one was given.</summary>
    public static FollowUpDraft Draft(string subject, DateOnly date, TimeOnly? time) => new(
        subject,
        time is { } hour ? Due.At(LocalDate.FromDateOnly(date), hour.Hour, hour.Minute) : Due.On(LocalDate.FromDateOnly(date)));
}
