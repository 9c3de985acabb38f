namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A company's history as files, with the counts that an import of it must give.</summary>
internal sealed record HistoryData(string Operations, string FollowUps, string ExpectedSummary)
{
    /// <summary>The real history in the folder <c>shared/data</c> beside the repository; null where there is none.</summary>
    public static HistoryData? FindShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "loan-follow-ups");
            if (Directory.Exists(data)) return In(data);
        }

        return null;
    }

    /// <summary>A history of four sales: one concluded, one overdue, one in process, one without a next step.</summary>
    public static HistoryData WriteSmall(WorkFolder folder)
    {
        folder.Write(
            "operations.csv",
            "operation_id,title,customer,branch,agent,opened_at,time_zone,concluded_at,conclusion_outcome",
            "S-1,\"Presses, two\",Acme,East,Ana,2012-01-02T09:00,Europe/Amsterdam,2012-01-10T12:00,won",
            "S-2,Valves,Boreas,East,Ana,2012-01-03T09:00,Europe/Amsterdam,,",
            "S-3,Pumps,Cetus,West,Luis,2012-01-04T09:00,Europe/Amsterdam,,",
            "S-4,Motors,Draco,West,Luis,2012-01-05T09:00,Europe/Amsterdam,,");
        folder.Write(
            "follow-ups.csv",
            "operation_id,number,kind,subject,agent,scheduled_at,due_date,due_time,result_at,result_details,result_outcome,cancelled_reason",
            "S-1,1,call,Ask,Ana,2012-01-02T09:00,2012-01-04,10:00,2012-01-04T10:05,\"Asked for \"\"less\"\",",
            "and soon\",later,",
            "S-1,2,call,Ask again,Ana,2012-01-04T10:05,2012-01-10,,2012-01-10T12:00,Agreed,,",
            "S-2,1,visit,Visit,Luis,2012-01-03T09:00,2012-01-18,,,,,",
            "S-3,1,call,Call,Luis,2012-01-04T09:00,2012-01-10,,,,,no longer there",
            "S-3,2,call,Call,Luis,2012-01-06T09:00,2012-01-20,11:30,,,,",
            "S-4,1,call,Call,Luis,2012-01-05T09:00,2012-01-06,,2012-01-06T09:00,Nobody there,,");
        folder.Write("expected-summary.json", """
            {
              "asOf": "2012-01-20T11:30", "zone": "Europe/Amsterdam", "operations": 4, "followUps": 6,
              "byStatus": { "Concluded": 1, "InProgress": 2, "Overdue": 1 }, "noNextStep": 1,
              "overdueByBranch": { "East": 1 }, "overdueByAgent": { "Luis": 1 }, "agingDays": { "1-3": 1 }
            }
            """);
        return In(folder.Path);
    }

    private static HistoryData In(string folder) => new(
        Path.Combine(folder, "operations.csv"), Path.Combine(folder, "follow-ups.csv"), Path.Combine(folder, "expected-summary.json"));
}
