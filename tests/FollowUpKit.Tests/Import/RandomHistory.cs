using System.Globalization;

namespace FollowUpKit.Tests.Import;

/// <summary>Sales in October 2011 with follow-ups one after the other, done, cancelled or pending, and some conclusions.</summary>
internal static class RandomHistory
{
    public static (List<ImportRow> Operations, List<ImportRow> FollowUps) Of(Random random)
    {
        var (operations, followUps) = (new List<ImportRow>(), new List<ImportRow>());
        for (var sale = 1; sale <= 8; sale++)
        {
            var time = new DateTime(2011, 10, random.Next(1, 20), 9, random.Next(60), 0, DateTimeKind.Unspecified);
            var operation = new Dictionary<string, string> { ["operation_id"] = $"S-{sale}", ["title"] = $"Sale {sale}", ["agent"] = "ana", ["time_zone"] = "America/Monterrey", ["opened_at"] = Text(time) };
            var lastResult = time;
            var isDone = false;
            var count = random.Next(6);
            for (var number = 1; number <= count; number++)
            {
                var row = new Dictionary<string, string>
                {
                    ["operation_id"] = $"S-{sale}",
                    ["number"] = number.ToString(CultureInfo.InvariantCulture),
                    ["subject"] = $"Step {number}",
                    ["scheduled_at"] = Text(time),
                    ["due_date"] = Text(time.AddDays(3))[..10],
                };
                isDone = random.Next(4) > 0;
                if (isDone)
                {
                    lastResult = new DateTime(Math.Max(lastResult.Ticks, time.Ticks), DateTimeKind.Unspecified).AddMinutes(random.Next(3000));
                    (row["result_at"], row["result_details"]) = (Text(lastResult), $"Result {number}");
                }
                else if (number < count)
                {
                    row["cancelled_reason"] = "Not needed";
                }

                followUps.Add(new ImportRow(followUps.Count + 2, row));
                time = new DateTime(Math.Max(time.Ticks, lastResult.Ticks), DateTimeKind.Unspecified).AddMinutes(random.Next(200));
            }

            if (isDone && random.Next(2) == 0) (operation["concluded_at"], operation["conclusion_outcome"]) = (Text(time), "won");
            operations.Add(new ImportRow(operations.Count + 2, operation));
        }

        return (operations, followUps);
    }

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
