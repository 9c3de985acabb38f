using System.Globalization;

namespace FollowUpKit;

/// <summary>One row of a history, and what came of it.</summary>
public sealed class ImportRowResult
{
    private readonly IReadOnlyList<ImportFault> _faults;

    internal ImportRowResult(
        ImportFile file, ImportRow row, ImportRowOutcome outcome, IReadOnlyList<ImportFault>? faults = null, IReadOnlyList<ImportRepair>? repairs = null)
    {
        File = file;
        Row = row;
        Outcome = outcome;
        _faults = faults ?? [];
        Repairs = repairs ?? [];
    }

    /// <summary>The file of the row.</summary>
    public ImportFile File { get; }

    /// <summary>The row.</summary>
    public ImportRow Row { get; }

    /// <summary>What came of it.</summary>
    public ImportRowOutcome Outcome { get; }

    /// <summary>The first column at fault of a row that was refused or left alone; null when none is.</summary>
    public string? Field => _faults.Count > 0 ? _faults[0].Field : null;

    /// <summary>What was mended of a row that went in.</summary>
    public IReadOnlyList<ImportRepair> Repairs { get; }

    /// <summary>Everything for which it was refused or left alone, in English or Spanish; empty with any other outcome.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public IReadOnlyList<string> GetReasons(CultureInfo? culture = null) =>
        [.. _faults.Select(fault => fault.GetReason(culture)).Distinct(StringComparer.Ordinal)];

    /// <summary>File, line and outcome, never content.</summary>
    public override string ToString() => FormattableString.Invariant($"{Outcome}: {File}, line {Row.Line}");
}
