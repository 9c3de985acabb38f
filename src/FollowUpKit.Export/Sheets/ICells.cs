using NodaTime;

namespace FollowUpKit.Export;

/// <summary>Receives the cells of a row in order; null for an empty cell.</summary>
internal interface ICells
{
    void Text(string? text);

    void Whole(long? number);

    void Number(double? number);

    /// <summary>A share, from 0 to 1.</summary>
    void Share(double? share);

    void Fact(bool fact);

    void Date(LocalDate? date);

    void Time(LocalTime? time);

    void Local(LocalDateTime? local);

    void Utc(Instant instant);

    void Status(FollowUpStatus status);
}
