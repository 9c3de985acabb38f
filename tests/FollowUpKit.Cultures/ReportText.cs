using System.Text;
using FollowUpKit.ConsoleHost;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Cultures;

/// <summary>A report read row by row, with the cursors between its pages.</summary>
internal static class ReportText
{
    public static async Task<string> OfAsync(string file)
    {
        using var database = SalesDatabase.On(
            file, new FixedCallerProvider(new Caller("default", VisibilityScope.All, "console")), options => options.DefaultTimeZone = "Etc/UTC", new MovingClock { Now = Instant.FromUtc(2026, 3, 10, 15, 0) });
        var text = new StringBuilder();
        string? cursor = null;
        do
        {
            var page = await database.Reports.WithoutAttention().ToPageAsync(1, cursor);
            foreach (var row in page.Rows)
            {
                var sale = (await database.FollowUps.FindAsync(row.OperationId))!;
                text.Append(sale).Append(": ").Append(row.Due).Append(", from ").Append(InstantPattern.ExtendedIso.Format(row.OverdueFrom)).Append('\n');
            }

            cursor = page.NextCursor;
            text.Append("next ").Append(cursor).Append('\n');
        }
        while (cursor is not null);
        return text.ToString();
    }
}
