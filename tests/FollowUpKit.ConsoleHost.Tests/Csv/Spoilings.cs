using System.Text;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A hundred ways in which a hand or a program spoils the files of a history of four sales.</summary>
internal static class Spoilings
{
    private const string Operations = "operations.csv";
    private const string FollowUps = "follow-ups.csv";

    private static readonly string[] OperationColumns = ["operation_id", "title", "customer", "branch", "agent", "opened_at", "time_zone", "concluded_at", "conclusion_outcome"];
    private static readonly string[] FollowUpColumns =
        ["operation_id", "number", "kind", "subject", "agent", "scheduled_at", "due_date", "due_time", "result_at", "result_details", "result_outcome", "cancelled_reason"];

    /// <summary>What is done to the files, by name.</summary>
    public static IReadOnlyDictionary<string, Action<WorkFolder>> All { get; } = Values().Concat(Rows()).Concat(Files()).ToDictionary(item => item.Name, item => item.Spoil);

    private static IEnumerable<(string Name, Action<WorkFolder> Spoil)> Values()
    {
        foreach (var (file, columns, row) in new[] { (Operations, OperationColumns, 1), (FollowUps, FollowUpColumns, 2) })
        {
            foreach (var column in columns)
            {
                yield return ($"{file}: {column} blank", Set(file, row, column, ""));
                yield return ($"{file}: {column} garbled", Set(file, row, column, "?\u0007#"));
                yield return ($"{file}: {column} of 5000 letters", Set(file, row, column, new string('x', 5000)));
            }

            foreach (var column in columns.Where(column => column.EndsWith("_at", StringComparison.Ordinal) || column == "due_date"))
            {
                yield return ($"{file}: {column} with the day first", Set(file, row, column, "25/01/2012 10:00"));
                yield return ($"{file}: {column} on 30 February", Set(file, row, column, "2012-02-30T10:00"));
                yield return ($"{file}: {column} at 24:00", Set(file, row, column, "2012-01-10T24:00"));
                yield return ($"{file}: {column} in 2099", Set(file, row, column, "2099-01-10T10:00"));
            }
        }

        yield return ("follow-ups.csv: number twice", Set(FollowUps, 2, "number", "1"));
        yield return ("follow-ups.csv: number with a gap", Set(FollowUps, 2, "number", "4"));
        yield return ("operations.csv: time zone of Windows", Set(Operations, 1, "time_zone", "W. Europe Standard Time"));
    }

    private static IEnumerable<(string Name, Action<WorkFolder> Spoil)> Rows()
    {
        foreach (var (file, row) in new[] { (Operations, 2), (FollowUps, 4) })
        {
            yield return ($"{file}: row twice", Lines(file, lines => lines.Insert(row, lines[row])));
            yield return ($"{file}: row gone", Lines(file, lines => lines.RemoveAt(row)));
            yield return ($"{file}: open quote", Lines(file, lines => lines[row] = "\"" + lines[row]));
            yield return ($"{file}: stray quote", Lines(file, lines => lines[row] = lines[row].Insert(6, "\"")));
            yield return ($"{file}: one field more", Lines(file, lines => lines[row] += ",x"));
            yield return ($"{file}: one field less", Lines(file, lines => lines[row] = lines[row][..lines[row].LastIndexOf(',')]));
            yield return ($"{file}: broken in the middle", Lines(file, lines => lines[row] = lines[row].Insert(14, "\n")));
            yield return ($"{file}: rows upside down", Lines(file, lines => lines.Reverse(1, lines.Count - 1)));
            yield return ($"{file}: letters of another encoding", Bytes(file, bytes => [.. bytes, .. Encoding.Latin1.GetBytes("Ñ,x\n"), .. Encoding.UTF8.GetBytes("ÑÑÑÑÑÑ")]));
        }
    }

    private static IEnumerable<(string Name, Action<WorkFolder> Spoil)> Files()
    {
        foreach (var (file, column) in new[] { (Operations, "opened_at"), (FollowUps, "subject") })
        {
            yield return ($"{file}: empty", Bytes(file, _ => []));
            yield return ($"{file}: header alone", Lines(file, lines => lines.RemoveRange(1, lines.Count - 1)));
            yield return ($"{file}: no header", Lines(file, lines => lines.RemoveAt(0)));
            yield return ($"{file}: column renamed", Lines(file, lines => lines[0] = lines[0].Replace(column, "renamed", StringComparison.Ordinal)));
            yield return ($"{file}: column twice", Lines(file, lines => lines[0] = lines[0].Replace("agent", column, StringComparison.Ordinal)));
            yield return ($"{file}: a web page", Bytes(file, _ => Encoding.UTF8.GetBytes("<html><table><tr><td>1</td></tr></table></html>")));
            yield return ($"{file}: cut in half", Bytes(file, bytes => bytes[..(bytes.Length / 2)]));
            yield return ($"{file}: missing", folder => File.Delete(folder.PathOf(file)));
            yield return ($"{file}: a folder", folder =>
            {
                File.Delete(folder.PathOf(file));
                Directory.CreateDirectory(folder.PathOf(file));
            }
            );
        }
    }

    private static Action<WorkFolder> Set(string file, int row, string column, string value) => folder =>
    {
        var table = FollowUpKit.Import.TableFile.Open(folder.PathOf(file));
        var rows = table.ReadRows().Select(cells => cells.Values.ToArray()).ToList();
        rows[row - 1][table.IndexOf(column)] = value;
        folder.Write(file, [.. rows.Prepend([.. table.Columns]).Select(cells => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))]);
    };

    private static Action<WorkFolder> Lines(string file, Action<List<string>> change) => folder =>
    {
        var lines = folder.Read(file).ToList();
        change(lines);
        folder.Write(file, [.. lines]);
    };

    private static Action<WorkFolder> Bytes(string file, Func<byte[], byte[]> change) => folder =>
        File.WriteAllBytes(folder.PathOf(file), change(File.ReadAllBytes(folder.PathOf(file))));
}
