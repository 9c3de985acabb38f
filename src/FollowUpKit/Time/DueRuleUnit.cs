using System.Text.Json.Serialization;

namespace FollowUpKit;

/// <summary>What a <see cref="DueRule"/> counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DueRuleUnit>))]
public enum DueRuleUnit
{
    /// <summary>Days of any kind.</summary>
    Days,

    /// <summary>Business days of the calendar.</summary>
    BusinessDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months; a day that the month does not have becomes its last.</summary>
    Months,

    /// <summary>Weeks after the next such day of the week.</summary>
    NextWeekday,

    /// <summary>Months, to the last day of the month.</summary>
    EndOfMonth,
}
