using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>One operation of an export, and what came of it.</summary>
public sealed class RestoredOperation
{
    private readonly string _found;

    internal RestoredOperation(long line, string? operationId, ImportRowOutcome outcome, RestoreProblem? problem = null, string found = "")
    {
        Line = line;
        OperationId = operationId;
        Outcome = outcome;
        Problem = problem;
        _found = found;
    }

    /// <summary>Its line in the file of histories, from 1.</summary>
    public long Line { get; }

    /// <summary>Its key; null where the line cannot be read.</summary>
    public string? OperationId { get; }

    /// <summary>Imported; updated, where later commands were added to those that are here; unchanged, where all of its commands are here; or refused.</summary>
    public ImportRowOutcome Outcome { get; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public RestoreProblem? Problem { get; }

    /// <summary>Why it was refused, in English or Spanish; null where it was not.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public string? GetReason(CultureInfo? culture = null) => Problem is { } problem ? Words.Fill($"Restore_{problem}", culture, ("found", _found)) : null;

    /// <summary>Line and outcome, never content.</summary>
    public override string ToString() => FormattableString.Invariant($"{Outcome}: line {Line}");
}
