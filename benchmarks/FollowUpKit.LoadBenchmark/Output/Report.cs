using System.Globalization;
using System.Text;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The results as a page of Markdown.</summary>
internal sealed class Report(string database, string description)
{
    /// <summary>The size that the targets speak of.</summary>
    private const int TargetSize = 1_000_000;

    private readonly StringBuilder text = new StringBuilder()
        .AppendLine(CultureInfo.InvariantCulture, $"# Load benchmark, {database}")
        .AppendLine()
        .AppendLine(CultureInfo.InvariantCulture, $"{description}; {Machine.Describe()}.")
        .AppendLine()
        .AppendLine("200 branches by Zipf, 2,000 agents, 12 zones, five follow-ups an operation, 60 % concluded, 4 % overdue. Contestants take turns in one process.")
        .AppendLine("Where a report has fewer than 1,000 pages its last full page is asked for. A ratio is ours over theirs where the target is a maximum, theirs over ours where it is a minimum.")
        .AppendLine("The targets are those of 1,000,000 operations; verdicts at other sizes stand in parentheses.");

    /// <summary>Adds a table of times, and prints it.</summary>
    public void AddTimes(string title, IReadOnlyList<Figure> figures) => Add(title, "median, ms | 95th percentile, ms", figures);

    /// <summary>Adds a table of rates, and prints it.</summary>
    public void AddRates(string title, IReadOnlyList<Figure> figures) => Add(title, "median, a second | slowest slice", figures);

    /// <summary>Adds a table of two other figures, and prints it.</summary>
    public void AddTable(string title, string units, IReadOnlyList<Figure> figures) => Add(title, units, figures);

    public void Save()
    {
        var folder = Directory.CreateDirectory(Path.Combine("benchmarks", "results"));
        File.WriteAllText(Path.Combine(folder.FullName, $"load-{database}.md"), text.ToString());
    }

    private void Add(string title, string units, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0) return;
        var section = new StringBuilder().AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"## {title}")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"| operations | question | who | {units} | runs | ratio | target | |")
            .AppendLine("|---:|---|---|---:|---:|---:|---:|---|---|");
        foreach (var figure in figures) section.AppendLine(Line(figure));
        Console.Write(section);
        text.Append(section);
    }

    private static string Line(Figure figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {figure.Size:#,##0} | {figure.Question} | {figure.Who} | {Show(figure.Median)} | {Show(figure.P95)} | {figure.Runs} | {(figure.Ratio is { } ratio ? Show(ratio) : "")} | {figure.Target?.Text} | {Verdict(figure)} |");

    private static string Verdict(Figure figure) =>
        figure is { Ratio: { } ratio, Target: { } target }
        ? (target.IsMet(ratio), figure.Size < TargetSize) switch { (true, false) => "met", (false, false) => "**missed**", (true, true) => "(met)", _ => "(missed)" }
        : "";

    private static string Show(double value) =>
        value.ToString(value >= 100 ? "#,##0" : value >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture);
}
