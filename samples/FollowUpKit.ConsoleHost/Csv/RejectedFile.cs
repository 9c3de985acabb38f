using System.Globalization;
using CsvHelper;

namespace FollowUpKit.ConsoleHost;

/// <summary>The rows that did not go in, beside the file that they came from. It is there only when there are some.</summary>
internal sealed class RejectedFile : IDisposable
{
    private CsvWriter? writer;

    /// <summary>Begins with none: what an earlier run left behind is deleted.</summary>
    /// <param name="input">The path of the file that the rows come from.</param>
    public RejectedFile(string input)
    {
        Path = $"{input}.rejected.csv";
        File.Delete(Path);
    }

    public string Path { get; }

    public bool IsWritten => writer is not null;

    public void Add(ImportRejection rejection)
    {
        writer ??= Begin();
        writer.WriteRecord(
            rejection.Row.Line.ToString(CultureInfo.InvariantCulture), rejection.Field, rejection.GetReason(), (string?)rejection.Row.Source);
    }

    public void Dispose() => writer?.Dispose();

    private CsvWriter Begin()
    {
        var begun = CsvWriter.ToFile(Path);
        begun.WriteHeader("line", "field", "reason", "row");
        return begun;
    }
}
