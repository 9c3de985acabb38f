using System.Diagnostics;
using System.Globalization;
using FollowUpKit.Export;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>A million rows of pending follow-ups to a file: how much the memory grows, what the file has and how long it takes.</summary>
internal static class ExportMemory
{
    private const int Count = 1_000_000;

    private static readonly LocalDate FirstDue = new(2026, 3, 6);

    public static async Task MeasureAsync()
    {
        Console.WriteLine("| format | rows | live heap, growth | process, growth at its peak | file | time |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        await MeasureAsync("CSV", (rows, file) => ReportExport.PendingFollowUps.WriteCsvAsync(rows, file));
        await MeasureAsync("XLSX", (rows, file) => ReportExport.PendingFollowUps.WriteXlsxAsync(rows, file));
    }

    private static async Task MeasureAsync(string format, Func<IAsyncEnumerable<PendingFollowUpRow>, Stream, Task> write)
    {
        await write(RowsAsync(1_000, _ => { }), Stream.Null);
        var path = Path.GetTempFileName();
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var (heap, process) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
        var (heapPeak, processPeak) = (heap, process);
        var watch = Stopwatch.StartNew();
        await write(RowsAsync(Count, Look), file);
        watch.Stop();
        Console.WriteLine(FormattableString.Invariant(
            $"| {format} | {Count:N0} | {Mebibytes(heapPeak - heap)} | {Mebibytes(processPeak - process)} | {Mebibytes(file.Length)} | {watch.Elapsed.TotalSeconds:0.0} s |"));

        void Look(int row)
        {
            processPeak = Math.Max(processPeak, Environment.WorkingSet);
            if (row % 100_000 != 0) return;
            watch.Stop();
            heapPeak = Math.Max(heapPeak, GC.GetTotalMemory(forceFullCollection: true));
            watch.Start();
        }
    }

    private static string Mebibytes(long bytes) => (bytes / 1024.0 / 1024.0).ToString("0.0", CultureInfo.InvariantCulture) + " MiB";

    private static async IAsyncEnumerable<PendingFollowUpRow> RowsAsync(int count, Action<int> look)
    {
        for (var i = 1; i <= count; i++)
        {
            if (i % 10_000 == 0)
            {
                await Task.Yield();
                look(i);
            }

            yield return Row(i);
        }
    }

    private static PendingFollowUpRow Row(int number)
    {
        var due = FirstDue.PlusDays(number % 60);
        return new PendingFollowUpRow(
            new FollowUpRow
            {
                OperationId = FormattableString.Invariant($"Q-{number}"),
                Number = 1 + (number % 5),
                Title = FormattableString.Invariant($"{number % 90} sillas, \"oficina\""),
                Customer = FormattableString.Invariant($"C{number % 50_000}"),
                Branch = FormattableString.Invariant($"B{number % 200}"),
                Agent = FormattableString.Invariant($"A{number % 2_000}"),
                Kind = "call",
                Subject = FormattableString.Invariant($"Verificar la cotización {number}"),
                DueDate = due,
                DueTime = number % 2 == 0 ? new LocalTime(number % 24, number % 60) : null,
                TimeZone = "America/Mexico_City",
                OverdueFrom = due.PlusDays(1).AtMidnight().InUtc().ToInstant(),
                OpenedAt = Chains.Start,
            },
            isOverdue: number % 3 == 0,
            daysOverdue: number % 3 == 0 ? number % 40 : 0);
    }
}
