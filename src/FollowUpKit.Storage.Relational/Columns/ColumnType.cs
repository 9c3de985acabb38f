namespace FollowUpKit.Storage.Relational;

/// <summary>The type of a column, which each dialect maps to its own.</summary>
internal enum ColumnType
{
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>An instant to the microsecond.</summary>
    Instant,

    Date,

    Time,

    Bytes,

    Boolean,
}
