using System.Globalization;

namespace FollowUpKit;

/// <summary>A rejected row, and everything that is wrong with it.</summary>
public sealed class ImportRejection
{
    private readonly Func<CultureInfo?, string>[] _reasons;

    internal ImportRejection(ImportFile file, ImportRow row, string? field, params Func<CultureInfo?, string>[] reasons)
    {
        File = file;
        Row = row;
        Field = field;
        _reasons = reasons;
    }

    /// <summary>The file of the row.</summary>
    public ImportFile File { get; }

    /// <summary>The row.</summary>
    public ImportRow Row { get; }

    /// <summary>The first column at fault; null when none is.</summary>
    public string? Field { get; }

    /// <summary>Why it was rejected, in English or Spanish: all that is wrong with the row.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public IReadOnlyList<string> GetReasons(CultureInfo? culture = null) => [.. _reasons.Select(reason => reason(culture)).Distinct(StringComparer.Ordinal)];

    internal static ImportRejection Of(
        ImportFile file, ImportRow row, string? field, string name, params (string Name, string Value)[] values) =>
        new(file, row, field, culture => Texts.Fill(
            $"Import_{name}", values.Append(("field", field ?? "")).ToDictionary(value => value.Item1, value => value.Item2, StringComparer.Ordinal), culture));

    internal static ImportRejection Of(ImportFile file, ImportRow row, string? field, RuleViolation violation) =>
        new(file, row, field, violation.GetMessage);

    /// <summary>One rejection of a row for the reasons of several.</summary>
    internal static ImportRejection Merge(IReadOnlyList<ImportRejection> rejections) => rejections.Count == 1
        ? rejections[0]
        : new(rejections[0].File, rejections[0].Row, rejections[0].Field, [.. rejections.SelectMany(rejection => rejection._reasons)]);

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
