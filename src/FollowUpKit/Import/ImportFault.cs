using System.Globalization;

namespace FollowUpKit;

/// <summary>What is wrong with a row, or what of it was left alone.</summary>
internal sealed class ImportFault
{
    private const int MostShown = 60;

    private readonly Func<CultureInfo?, string> _reason;

    public ImportFault(ImportFile file, ImportRow row, string? field, Func<CultureInfo?, string> reason)
    {
        File = file;
        Row = row;
        Field = field;
        _reason = reason;
    }

    public ImportFile File { get; }

    public ImportRow Row { get; }

    /// <summary>The column at fault; null when none is.</summary>
    public string? Field { get; }

    public string GetReason(CultureInfo? culture) => _reason(culture);

    public static ImportFault Of(ImportFile file, ImportRow row, string? field, string name, params (string Name, string Value)[] values) =>
        new(file, row, field, culture => Texts.Fill(
            $"Import_{name}", values.Append(("field", field ?? "")).ToDictionary(value => value.Item1, value => Shown(value.Item2), StringComparer.Ordinal), culture));

    public static ImportFault Of(ImportFile file, ImportRow row, string? field, RuleViolation violation) => new(file, row, field, violation.GetMessage);

    /// <summary>As much of a value as a person needs to find it.</summary>
    private static string Shown(string value) => value.Length <= MostShown ? value : $"{value.Substring(0, MostShown)}…";

    /// <summary>That a row could not be read as it should be.</summary>
    public static ImportFault Unreadable(ImportFile file, ImportRow row) => new(file, row, null, _ => row.Problem!);

    /// <summary>That another row of the same operation is refused for this.</summary>
    public ImportFault For(ImportFile file, ImportRow row) => new(file, row, null, culture => Texts.Fill(
        "Import_with_operation",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["line"] = Row.Line.ToString(CultureInfo.InvariantCulture),
            ["file"] = Texts.Get(File == ImportFile.Operations ? "Import_file_operations" : "Import_file_follow_ups", culture),
        },
        culture));
}
