using NodaTime;

namespace FollowUpKit;

/// <summary>Which days a company works on, for those who count days overdue in business days.</summary>
public interface IBusinessCalendar
{
    /// <summary>Whether the company works on a date.</summary>
    /// <param name="date">The local date.</param>
    bool IsBusinessDay(LocalDate date);
}
