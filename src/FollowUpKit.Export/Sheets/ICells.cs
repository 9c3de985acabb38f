using NodaTime;

namespace FollowUpKit.Export;

/// <summary>Takes the cells of a row one after the other; null for an empty one.</summary>
internal interface ICells
{
    void Text(string? text);

    void Whole(long? number);

    void Number(double? number);

    /// <summary>A part of a whole, from 0 to 1.</summary>
    void Share(double? share);

    void Fact(bool fact);

    void Date(LocalDate? date);

    void Time(LocalTime? time);

    void Local(LocalDateTime? local);

    void Utc(Instant instant);

    void Status(FollowUpStatus status);
}
