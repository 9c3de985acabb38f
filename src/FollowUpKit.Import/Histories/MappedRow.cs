namespace FollowUpKit.Import;

/// <summary>The values of a row by our columns.</summary>
internal sealed class MappedRow
{
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Why values could not be understood, by the columns that lack them.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>What the state of the row means; null where it has none.</summary>
    public string? State { get; set; }

    /// <summary>The state as it stands in the file.</summary>
    public string? StateText { get; set; }
}
