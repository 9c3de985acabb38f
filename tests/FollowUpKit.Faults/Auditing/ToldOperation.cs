using System.Text.Json.Nodes;

namespace FollowUpKit.Faults;

/// <summary>An operation as its history tells it: the changes replayed here, with nothing of the store or the library.</summary>
internal sealed class ToldOperation(string sale)
{
    public const string Tenant = "default";

    private readonly List<ToldFollowUp> followUps = [];
    private readonly List<Dictionary<string, string?>> reopenings = [];
    private JsonNode? opened;
    private JsonNode? conclusion;
    private long version;
    private long visibleVersion;
    private string? changedAt;
    private string? changedBy;

    public string Sale => sale;

    public string? Title { get; private set; }

    public string? Customer { get; private set; }

    public string? Branch { get; private set; }

    public string? Agent { get; private set; }

    public JsonNode? Withdrawal { get; private set; }

    public string? OpenedAt => Values.Instant(opened, "at");

    public bool IsChased => conclusion is null && Withdrawal is null;

    public IReadOnlyList<ToldFollowUp> FollowUps => followUps;

    /// <summary>What the rows of its reopenings must say.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Reopenings => reopenings;

    /// <summary>The pending one that is overdue first, else the last that is not cancelled.</summary>
    private ToldFollowUp? Current => followUps.Where(followUp => followUp.IsPending).MinBy(followUp => (followUp.OverdueFrom, followUp.Number))
        ?? followUps.LastOrDefault(followUp => followUp.Cancellation is null);

    /// <summary>Replays a history.</summary>
    /// <param name="sale">The key of the sale.</param>
    /// <param name="commands">The rows of its commands, oldest first.</param>
    /// <param name="operation">The operation, as far as it could be replayed.</param>
    /// <returns>Why it cannot be a history; null when it can.</returns>
    public static string? Replay(string sale, IReadOnlyList<IReadOnlyDictionary<string, string?>> commands, out ToldOperation operation)
    {
        operation = new ToldOperation(sale);
        foreach (var command in commands)
        {
            if (command["version"] != Values.Text(++operation.version)) return $"version {command["version"]} where {operation.version} must be";
            var changes = JsonNode.Parse(command["changes"]!)!.AsArray();
            if (changes.Any(change => (string?)change!["kind"] != "due_times_recalculated"))
                (operation.visibleVersion, operation.changedAt, operation.changedBy) = (operation.version, command["accepted_at"], command["accepted_by"]);
            foreach (var change in changes)
            {
                if ((string)change!["kind"]! == "reopened" ? !operation.Reopen(command, change["data"]!) : !operation.Apply((string)change["kind"]!, change["data"]!))
                    return $"version {command["version"]} changes what is not there, or is there already: {change.ToJsonString()}";
            }
        }

        return null;
    }

    /// <summary>What its row must say.</summary>
    public Dictionary<string, string?> Row() => new(StringComparer.Ordinal)
    {
        ["tenant"] = Tenant,
        ["operation"] = sale,
        ["version"] = Values.Text(version),
        ["visible_version"] = Values.Text(visibleVersion),
        ["title"] = Title,
        ["customer"] = Customer,
        ["branch"] = Branch,
        ["agent"] = Agent,
        ["time_zone"] = (string?)opened?["time_zone"],
        ["opened_at"] = OpenedAt,
        ["opened_by"] = (string?)opened?["by"],
        ["changed_at"] = changedAt,
        ["changed_by"] = changedBy,
        ["reopened_at"] = reopenings.LastOrDefault()?["reopened_at"],
        ["concluded_at"] = Values.Instant(conclusion, "at"),
        ["conclusion_date"] = DateOf(Values.InstantOf(conclusion, "at")),
        ["concluded_by"] = (string?)conclusion?["by"],
        ["conclusion_outcome"] = (string?)conclusion?["outcome"],
        ["conclusion_follow_up"] = Values.Text((int?)conclusion?["follow_up_number"]),
        ["withdrawn_at"] = Values.Instant(Withdrawal, "at"),
        ["withdrawn_by"] = (string?)Withdrawal?["by"],
        ["withdrawal_reason"] = (string?)Withdrawal?["reason"],
        ["merged_into"] = (string?)Withdrawal?["merged_into"],
        ["current_follow_up"] = Values.Text(Current?.Number),
        ["current_due_date"] = Current?.DueDate,
        ["current_due_time"] = Current?.Time is { } time ? StoredTables.Clock(time) : null,
        ["current_time_zone"] = Current?.TimeZone,
        ["next_overdue_from"] = Current is { IsPending: true } next ? StoredTables.Micros(next.OverdueFrom) : null,
        ["idle_since"] = IsChased ? IdleSince : null,
        ["first_contact_at"] = Values.Micros(followUps.Min(followUp => followUp.ResultAt)),
        ["pending_count"] = Values.Text(followUps.Count(followUp => followUp.IsPending)),
        ["done_count"] = Values.Text(followUps.Count(followUp => followUp.Result is not null)),
        ["search_text"] = LocalRules.SearchText(Title, Customer, Current?.Subject),

        // Computed columns of MariaDB, which has no partial indexes.
        ["is_idle"] = StoredTables.Flag(IsChased),
        ["has_no_next_step"] = StoredTables.Flag(IsChased && !followUps.Any(followUp => followUp.IsPending)),
    };

    /// <summary>The latest contact, or the opening where that is later.</summary>
    private string IdleSince => StoredTables.Micros(followUps.Select(followUp => followUp.ResultAt).OfType<NodaTime.Instant>().Append(Values.InstantOf(opened, "at")!.Value).Max());

    private string? DateOf(NodaTime.Instant? at) =>
        at is { } given ? NodaTime.Text.LocalDatePattern.Iso.Format(LocalRules.DateOf(given, (string)opened!["time_zone"]!)) : null;

    /// <summary>Takes back the conclusion, which must be the one that the change says it undid.</summary>
    private bool Reopen(IReadOnlyDictionary<string, string?> command, JsonNode data)
    {
        if (conclusion is null || !JsonNode.DeepEquals(conclusion, data["conclusion"])) return false;
        var at = NodaTime.Instant.FromUnixTimeTicks(long.Parse(command["accepted_at"]!, System.Globalization.CultureInfo.InvariantCulture) * 10);
        reopenings.Add(new(StringComparer.Ordinal)
        {
            ["tenant"] = Tenant,
            ["operation"] = sale,
            ["version"] = command["version"],
            ["reopened_at"] = command["accepted_at"],
            ["reopening_date"] = DateOf(at),
            ["reopened_by"] = command["accepted_by"],
            ["reopening_reason"] = (string?)data["reason"],
            ["concluded_at"] = Values.Instant(conclusion, "at"),
            ["conclusion_date"] = DateOf(Values.InstantOf(conclusion, "at")),
            ["concluded_by"] = (string?)conclusion["by"],
            ["conclusion_outcome"] = (string?)conclusion["outcome"],
            ["conclusion_follow_up"] = Values.Text((int?)conclusion["follow_up_number"]),
        });
        conclusion = null;
        return true;
    }

    private bool Apply(string kind, JsonNode data)
    {
        if ((kind == "opened") != (opened is null)) return false;
        switch (kind)
        {
            case "opened":
                opened = data;
                (Title, Customer) = ((string?)data["title"], (string?)data["customer"]);
                (Branch, Agent) = ((string?)data["branch"], (string?)data["agent"]);
                break;
            case "described":
                (Title, Customer) = ((string?)data["title"], (string?)data["customer"]);
                break;
            case "transferred":
                (Branch, Agent) = ((string?)data["branch"], (string?)data["agent"]);
                break;
            case "follow_up_scheduled":
                followUps.Add(new ToldFollowUp(data["follow_up"]!));
                if (followUps[^1].Number != followUps.Count) return false;
                break;
            case "concluded":
                conclusion = data["conclusion"]!;
                break;
            case "withdrawn":
                Withdrawal = data["withdrawal"]!;
                break;
            case "reinstated":
                Withdrawal = null;
                break;
            default:
                if (followUps.Find(followUp => followUp.Number == (int)data["number"]!) is not { } followUp) return false;
                Apply(followUp, kind, data);
                break;
        }

        return true;
    }

    private static void Apply(ToldFollowUp followUp, string kind, JsonNode data)
    {
        switch (kind)
        {
            case "follow_up_edited":
                (followUp.Kind, followUp.Subject) = ((string?)data["kind"], (string)data["subject"]!);
                (followUp.Details, followUp.Reminders) = ((string?)data["details"], data["reminders"]!.AsArray());
                break;
            case "follow_up_rescheduled":
                followUp.Move((string)data["reason"]!);
                (followUp.DueDate, followUp.DueTime) = ((string)data["due_date"]!, (string?)data["due_time"]);
                (followUp.TimeZone, followUp.Reminders) = ((string)data["time_zone"]!, data["reminders"]!.AsArray());
                break;
            case "follow_up_reassigned":
                followUp.Agent = (string?)data["agent"];
                break;
            case "follow_up_cancelled":
                followUp.Cancellation = data["cancellation"]!;
                break;
            case "result_captured" or "result_corrected":
                followUp.Result = data["result"]!;
                break;
            case "due_times_recalculated":
                break;
            default:
                throw new InvalidOperationException($"A change of the kind '{kind}' is stored, which the audit does not know.");
        }
    }
}
