using System.CommandLine;
using FollowUpKit.Import;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A task for pairs of sales, a pair for each row of a file.</summary>
internal abstract class BulkFileCommand : BulkCommand
{
    private readonly Option<string> file;
    private readonly (string First, string Second) columns;

    protected BulkFileCommand(Session session, string name, string first, string second)
        : base(session, name)
    {
        file = new Option<string>("--file") { Description = Words.Get($"Help_bulk_{name}_file"), HelpName = "file", Required = true };
        columns = (first, second);
        Options.Add(file);
    }

    /// <summary>The command for the keys of a row.</summary>
    protected abstract OperationCommand Task(OperationId first, OperationId second, ParseResult parsed);

    protected override IReadOnlyList<BulkPass> Read(FollowUpReports reports, ParseResult parsed, LocalDateTime now)
    {
        var path = parsed.GetRequiredValue(file);
        var table = KeyFile.Open(path, columns.First, columns.Second);
        var (first, second) = (table.IndexOf(columns.First), table.IndexOf(columns.Second));
        return [BulkPass.Of([.. table.ReadRows().Select(row => Of(row, first, second, parsed))])];
    }

    private OperationCommand Of(TableRow row, int first, int second, ParseResult parsed)
    {
        if (row.GetProblem() is { } problem) throw new MisuseException(Words.Fill("Misuse_row", ("file", file.Name), ("line", row.Line), ("message", problem)));
        try
        {
            return Task(Key(first), Key(second), parsed);
        }
        catch (ArgumentException misuse)
        {
            throw new MisuseException(Words.Fill("Misuse_row", ("file", file.Name), ("line", row.Line), ("message", Failure.Describe(misuse, file.Name))));
        }

        OperationId Key(int column) => new(column < row.Values.Count ? row.Values[column] : "");
    }
}
