using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using NodaTime.Text;

namespace FollowUpKit.AspNetCore;

/// <summary>When a follow-up is due.</summary>
[Description("A local date, with or without a time of day.")]
internal sealed class DueBody
{
    [Description("The local date, such as 2026-03-05."), DataType(DataType.Date), Required]
    public string? Date { get; set; }

    [Description("The local time in whole minutes, such as 10:00; without it the follow-up is due on any hour of the day."), DataType(DataType.Time)]
    public string? Time { get; set; }

    [Description("The id of an IANA time zone; without it the zone of the operation.")]
    public string? TimeZone { get; set; }

    public static DueBody Of(Due due) => new()
    {
        Date = LocalDatePattern.Iso.Format(due.Date),
        Time = due.Time is { } time ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time) : null,
        TimeZone = due.TimeZone,
    };

    public Due? Read(FieldReader fields, string path)
    {
        var date = fields.Date($"{path}.date", fields.Required($"{path}.date", Date));
        var time = fields.Time($"{path}.time", Time);
        if (date is not { } day || (Time is not null && time is null)) return null;
        var due = time is { } hour ? Due.At(day + hour) : Due.On(day);
        return TimeZone is null ? due : fields.With(due, $"{path}.timeZone", value => value.WithTimeZone(TimeZone));
    }
}
