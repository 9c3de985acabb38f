namespace FollowUpKit.Storage.Relational;

/// <summary>The greatest lengths of texts in code points, and of bytes. The core refuses longer ones.</summary>
internal static class ColumnLengths
{
    public const int Identifier = 128;
    public const int Label = 100;
    public const int Reason = 500;
    public const int Details = 4000;

    /// <summary>The name of a state.</summary>
    public const int State = 16;

    /// <summary>An ISO 8601 period or local date and time.</summary>
    public const int Iso = 64;

    /// <summary>A local date and time, and the id of a time zone.</summary>
    public const int Occurrence = 160;

    /// <summary>A hash as text.</summary>
    public const int Fingerprint = 64;

    /// <summary>A new id of a row.</summary>
    public const int Entry = 32;

    /// <summary>A SHA-256 hash.</summary>
    public const int Hash = 32;
}
