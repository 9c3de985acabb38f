using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Drafts, results and commands of which a test does not care about all parts.</summary>
internal static class Some
{
    public static OpenOperation Opening => new OpenOperation(Chase.Id).WithBranch("MTY").WithAgent("ana");

    /// <summary>Monday, 2 March 2026, when tests begin.</summary>
    public static LocalDate Today => March(2);

    public static LocalDate March(int day) => new(2026, 3, day);

    /// <summary>A draft that is due by date, on a day of March.</summary>
    public static FollowUpDraft Draft(int day = 10) => new("Call them", Due.On(March(day)));

    /// <summary>A result of this morning at half past eight, unless another time is given.</summary>
    public static CaptureResult Result(int hour = 8, int minute = 30) => new(Chase.Id, Today.At(new LocalTime(hour, minute)), "Too expensive");

    /// <summary>A correction of the first result, to a time of this morning.</summary>
    public static CorrectResult Correction(int hour = 8, int minute = 0, int followUp = 1) => Correction(Corrected(hour, minute), followUp);

    public static CorrectResult Correction(ResultEntry result, int followUp = 1) => new(Chase.Id, followUp, result, "Typing error");

    /// <summary>Takes back the last result.</summary>
    public static RetractResult Retraction() => new(Chase.Id, "It was another sale");

    /// <summary>What a correction says, of a time of this morning.</summary>
    public static ResultEntry Corrected(int hour = 8, int minute = 0) => new(Today.At(new LocalTime(hour, minute)), "Too expensive by ten per cent");
}
