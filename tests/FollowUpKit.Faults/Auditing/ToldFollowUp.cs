using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Faults;

/// <summary>A follow-up as the history tells it: facts only, as they stand in the changes.</summary>
internal sealed class ToldFollowUp(JsonNode scheduled)
{
    public int Number { get; } = (int)scheduled["number"]!;

    public int? Previous { get; } = (int?)scheduled["previous_number"];

    public JsonNode Facts { get; } = scheduled;

    public string? Kind { get; set; } = (string?)scheduled["kind"];

    public string Subject { get; set; } = (string)scheduled["subject"]!;

    public string? Details { get; set; } = (string?)scheduled["details"];

    public string? Agent { get; set; } = (string?)scheduled["agent"];

    public string DueDate { get; set; } = (string)scheduled["due_date"]!;

    public string? DueTime { get; set; } = (string?)scheduled["due_time"];

    public string TimeZone { get; set; } = (string)scheduled["time_zone"]!;

    public JsonArray Reminders { get; set; } = scheduled["reminders"]!.AsArray();

    public int MoveCount { get; private set; }

    public (string DueDate, string? DueTime, string TimeZone)? First { get; private set; }

    public string? LastMoveReason { get; private set; }

    public JsonNode? Result { get; set; }

    public JsonNode? Cancellation { get; set; }

    public bool IsPending => Result is null && Cancellation is null;

    public LocalDate Date => LocalDatePattern.Iso.Parse(DueDate).Value;

    public LocalTime? Time => DueTime is null ? null : LocalTimePattern.ExtendedIso.Parse(DueTime).Value;

    public Instant OverdueFrom => LocalRules.OverdueFrom(Date, Time, TimeZone);

    public Instant? ResultAt => Result is null ? null : LocalRules.InstantOf(
        LocalDatePattern.Iso.Parse((string)Result["date"]!).Value + LocalTimePattern.ExtendedIso.Parse((string)Result["time"]!).Value, (string)Result["time_zone"]!);

    /// <summary>Counts a move, before its new due value is known.</summary>
    public void Move(string reason)
    {
        First ??= (DueDate, DueTime, TimeZone);
        LastMoveReason = reason;
        MoveCount++;
    }

    /// <summary>What its row must say.</summary>
    public Dictionary<string, string?> Row(ToldOperation operation)
    {
        var resultAt = ResultAt;
        return new(StringComparer.Ordinal)
        {
            ["tenant"] = ToldOperation.Tenant,
            ["operation"] = operation.Sale,
            ["number"] = Values.Text(Number),
            ["state"] = Result is not null ? "done" : Cancellation is not null ? "cancelled" : "pending",
            ["previous_number"] = Values.Text(Previous),
            ["kind"] = Kind,
            ["subject"] = Subject,
            ["details"] = Details,
            ["agent"] = Agent,
            ["due_date"] = DueDate,
            ["due_time"] = Time is { } time ? StoredTables.Clock(time) : null,
            ["time_zone"] = TimeZone,
            ["overdue_from"] = StoredTables.Micros(OverdueFrom),
            ["attention_from"] = IsPending && operation.IsChased ? StoredTables.Micros(OverdueFrom) : null,
            ["answered_at"] = operation.Withdrawal is null ? Values.Micros(resultAt) : null,
            ["search_text"] = LocalRules.SearchText(operation.Title, operation.Customer, Subject),
            ["scheduled_at"] = Values.Instant(Facts, "scheduled_at"),
            ["scheduled_by"] = (string)Facts["scheduled_by"]!,
            ["move_count"] = Values.Text(MoveCount),
            ["first_due_date"] = First?.DueDate,
            ["first_due_time"] = First?.DueTime is { } first ? StoredTables.Clock(LocalTimePattern.ExtendedIso.Parse(first).Value) : null,
            ["first_time_zone"] = First?.TimeZone,
            ["last_move_reason"] = LastMoveReason,
            ["plan_code"] = (string?)Facts["plan_code"],
            ["plan_step"] = (string?)Facts["plan_step"],
            ["plan_start"] = (string?)Facts["plan_start"],
            ["result_date"] = (string?)Result?["date"],
            ["result_time"] = Result is null ? null : StoredTables.Clock(LocalTimePattern.ExtendedIso.Parse((string)Result["time"]!).Value),
            ["result_zone"] = (string?)Result?["time_zone"],
            ["result_at"] = Values.Micros(resultAt),
            ["days_late"] = resultAt is { } at ? LocalRules.DaysLate(at, OverdueFrom, Date, TimeZone).ToString(CultureInfo.InvariantCulture) : null,
            ["result_details"] = (string?)Result?["details"],
            ["result_outcome"] = (string?)Result?["outcome"],
            ["captured_at"] = Values.Instant(Result, "captured_at"),
            ["captured_late"] = (bool?)Result?["captured_late"] is { } late ? StoredTables.Flag(late) : null,
            ["captured_by"] = (string?)Result?["captured_by"],
            ["cancelled_at"] = Values.Instant(Cancellation, "at"),
            ["cancelled_by"] = (string?)Cancellation?["by"],
            ["cancel_reason"] = (string?)Cancellation?["reason"],
            ["branch"] = operation.Branch,
            ["customer"] = operation.Customer,
            ["opened_at"] = operation.OpenedAt,

            // A computed column of MariaDB, which has no partial indexes.
            ["is_pending"] = StoredTables.Flag(IsPending && operation.IsChased),
        };
    }

    /// <summary>What the rows of its reminders must say.</summary>
    public IEnumerable<Dictionary<string, string?>> ReminderRows(ToldOperation operation) => Reminders.Select((reminder, i) =>
    {
        var (period, localAt) = ((string?)reminder!["before"], (string?)reminder["local_at"]);
        var local = LocalRules.ReminderTime(period, localAt, Date, Time);
        var remindAt = StoredTables.Micros(LocalRules.InstantOf(local, TimeZone));
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["tenant"] = ToldOperation.Tenant,
            ["operation"] = operation.Sale,
            ["number"] = Values.Text(Number),
            ["ordinal"] = Values.Text(i),
            ["period"] = period,
            ["local_at"] = localAt,
            ["reminder"] = localAt ?? period,
            ["remind_at"] = remindAt,
            ["occurrence"] = $"{local.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)} {TimeZone}",
            ["send_from"] = IsPending && operation.IsChased ? remindAt : null,
            ["claim_from"] = remindAt,
            ["step"] = "0",
            ["attempts"] = "0",
            ["held_until"] = null,
            ["lease"] = null,
            ["ended_at"] = null,
            ["outcome"] = null,
            ["failure"] = null,

            // Computed columns of MariaDB, which has no partial indexes.
            ["is_to_be_sent"] = StoredTables.Flag(IsPending && operation.IsChased),
            ["is_given_up"] = StoredTables.Flag(false),
        };
    });
}
