using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>A result: what came of a follow-up.</summary>
[Description("What came of a follow-up.")]
internal class ResultBody
{
    [Description("The local date, hour and minute at which it was done, such as 2026-03-05T10:05; no seconds."), DataType(DataType.DateTime), Required]
    public string? At { get; set; }

    [Description("At most 4,000 characters, never blank."), Required]
    public string? Details { get; set; }

    [Description("A code of the ERP.")]
    public string? Outcome { get; set; }

    [Description("The id of an IANA time zone; without it the zone of the follow-up.")]
    public string? TimeZone { get; set; }

    public ResultEntry? ReadResult(FieldReader fields, string prefix = "")
    {
        var at = fields.LocalDateTime($"{prefix}at", fields.Required($"{prefix}at", At));
        var details = fields.Required($"{prefix}details", Details);
        var result = details is null ? null : fields.Make($"{prefix}details", () => new ResultEntry(at ?? AnyTime, details));
        result ??= new ResultEntry(AnyTime, "?");
        if (Outcome is not null) result = fields.With(result, $"{prefix}outcome", value => value.WithOutcome(Outcome));
        if (TimeZone is not null) result = fields.With(result, $"{prefix}timeZone", value => value.WithTimeZone(TimeZone));
        return fields.HasErrors ? null : result;
    }

    private static readonly LocalDateTime AnyTime = new(2000, 1, 1, 0, 0);
}
