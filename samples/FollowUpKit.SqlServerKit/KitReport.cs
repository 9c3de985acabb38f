using System.Data.Common;
using System.Globalization;
using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.SqlClient;

namespace FollowUpKit.SqlServerKit;

/// <summary>The report of a run: what server it was, and how each case ended. It has no connection string in it.</summary>
internal static class KitReport
{
    /// <summary>Cases with keys that end with a space, which are refused.</summary>
    public static readonly IReadOnlyList<string> WithSpaces = ["VAL-023", "VAL-030", "VAL-033", "QUE-007", "QUE-029", "TEN-008"];

    /// <summary>Cases that look at the order of keys beyond U+FFFF, which are expected before those of U+E000 to U+FFFF.</summary>
    private static readonly string[] OfOrder = ["QUE-009", "QUE-010", "QUE-011", "REM-002", "VAL-039", "VAL-040", "IMP-014"];

    /// <summary>Runs the cases and writes the report.</summary>
    /// <param name="connectionString">The database; null where none is given.</param>
    /// <param name="ids">The cases; all unless given.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="error">Where the progress goes, and why nothing was run.</param>
    /// <returns>0 when nothing is broken but what is expected to be, 1 when something else is, 2 when nothing could be run.</returns>
    public static async Task<int> WriteAsync(string? connectionString, IReadOnlyList<string> ids, TextWriter output, TextWriter error)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            await error.WriteLineAsync(
                "No server is given. Set FOLLOWUPKIT_SQLSERVER to the connection string of an empty database of SQL Server 2019 or newer, made for this run, "
                + "with READ_COMMITTED_SNAPSHOT on. Schemas named case_… are made in it and dropped again.");
            return 2;
        }

        try
        {
            foreach (var line in await DescribeAsync(connectionString)) await output.WriteLineAsync(line);
        }
        catch (Exception told) when (told is DbException or InvalidOperationException or ArgumentException)
        {
            await error.WriteLineAsync($"The server of FOLLOWUPKIT_SQLSERVER cannot be asked: {told.Message}");
            return 2;
        }

        return await RunAsync(connectionString, ids, output, error);
    }

    private static async Task<int> RunAsync(string connectionString, IReadOnlyList<string> ids, TextWriter output, TextWriter error)
    {
        using var fixture = new SqlServerFixture(connectionString);
        var broken = new List<StoreCaseResult>();
        var (held, notPromised) = (0, 0);
        foreach (var each in ids.Count == 0 ? StoreCases.All : [.. ids.Select(StoreCases.Get)])
        {
            var result = await each.RunAsync(fixture);
            await error.WriteLineAsync($"{each.Id} {result.Verdict}");
            if (result.Verdict == StoreVerdict.Broken) broken.Add(result);
            else if (result.Verdict == StoreVerdict.Held) held++;
            else notPromised++;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"held {held}, broken {broken.Count}, not promised {notPromised}"));
        foreach (var result in broken) await output.WriteLineAsync($"{(IsExcused(result) ? "(expected) " : "")}{result}");
        return broken.All(IsExcused) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(string connectionString)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new SqlCommand(KitTexts.Describe, connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return
        [
            $"FollowUpKit.Storage.Relational {VersionOf(typeof(RelationalOperationStore))}, Microsoft.Data.SqlClient {VersionOf(typeof(SqlConnection))}, .NET {Environment.Version}",
            .. Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}: {Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)?.ReplaceLineEndings(" ")}"),
        ];
    }

    private static bool IsExcused(StoreCaseResult result) => WithSpaces.Contains(result.Case.Id) || OfOrder.Contains(result.Case.Id);

    private static Version? VersionOf(Type type) => type.Assembly.GetName().Version;
}
