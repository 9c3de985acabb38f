using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>Values as people read them, and as the elements take them.</summary>
public static class Show
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Thousands with a comma, as in Mexico in both languages.</summary>
    public static string Amount(Sale sale) => string.Create(CultureInfo.InvariantCulture, $"${sale.Amount:#,0.00} {sale.Currency}");

    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>When the next step is due, at the branch; empty where nothing is pending.</summary>
    public static string Due(SaleFollowUp<Sale> row) => row.NextDueDate is not { } date ? ""
        : row.NextDueTime is { } time ? $"{Date(date.ToDateOnly())}, {time.ToString("HH:mm", CultureInfo.InvariantCulture)}"
        : Date(date.ToDateOnly());

    /// <summary>The indicator of a row of the list for its element, which so need not ask for it.</summary>
    public static string Indicator(SaleFollowUp<Sale> row, Instant now) => JsonSerializer.Serialize(
        new
        {
            row.Status,
            row.DaysOverdue,
            HasNoNextStep = row.Status == FollowUpStatus.InProgress && row.NextDueDate is null,
            IsDueToday = row.NextDueDate is { } date && date == LocalCalendar.Default.DateOf(now, row.NextDueTimeZone!),
            NextChange = row.Status == FollowUpStatus.InProgress ? row.OverdueFrom?.ToString() : null,
        },
        Json);

    /// <summary>What an indicator says beside its status; null for nothing.</summary>
    public static string? Hint(SaleFollowUp<Sale> row) => row.Status switch
    {
        FollowUpStatus.Overdue when row.DaysOverdue == 0 => Words.Get("Hint_SinceToday"),
        FollowUpStatus.Overdue when row.DaysOverdue == 1 => Words.Get("Hint_OneDay"),
        FollowUpStatus.Overdue => Words.Fill("Hint_Days", row.DaysOverdue),
        FollowUpStatus.InProgress when row.NextDueDate is null => Words.Get("Status_NoNextStep"),
        _ => null,
    };
}
