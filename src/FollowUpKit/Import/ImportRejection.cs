using System.Globalization;

namespace FollowUpKit;

/// <summary>A rejected row, and why.</summary>
public sealed class ImportRejection
{
    private readonly Func<CultureInfo?, string> _reason;

    internal ImportRejection(ImportFile file, ImportRow row, string? field, Func<CultureInfo?, string> reason)
    {
        File = file;
        Row = row;
        Field = field;
        _reason = reason;
    }

    /// <summary>The file of the row.</summary>
    public ImportFile File { get; }

    /// <summary>The row.</summary>
    public ImportRow Row { get; }

    /// <summary>The column at fault; null when none is.</summary>
    public string? Field { get; }

    /// <summary>Why it was rejected, in English or Spanish.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public string GetReason(CultureInfo? culture = null) => _reason(culture);

    internal static ImportRejection Of(
        ImportFile file, ImportRow row, string? field, string name, params (string Name, string Value)[] values) =>
        new(file, row, field, culture => Texts.Fill(
            $"Import_{name}", values.Append(("field", field ?? "")).ToDictionary(value => value.Item1, value => value.Item2, StringComparer.Ordinal), culture));

    internal static ImportRejection Of(ImportFile file, ImportRow row, string? field, RuleViolation violation) =>
        new(file, row, field, violation.GetMessage);

    /// <summary>The rejection of another row of the same operation.</summary>
    internal ImportRejection For(ImportFile file, ImportRow row) => new(file, row, null, culture => Texts.Fill(
        "Import_with_operation",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["line"] = Row.Line.ToString(CultureInfo.InvariantCulture),
            ["file"] = Texts.Get(File == ImportFile.Operations ? "Import_file_operations" : "Import_file_follow_ups", culture),
        },
        culture));
}
