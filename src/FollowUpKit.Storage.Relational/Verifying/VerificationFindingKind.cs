namespace FollowUpKit.Storage.Relational;

/// <summary>How stored rows of a sale differ from its history.</summary>
public enum VerificationFindingKind
{
    /// <summary>A column holds another value than the one that follows from the history.</summary>
    ValueDiffers,

    /// <summary>A row that follows from the history is not stored.</summary>
    RowMissing,

    /// <summary>A row is stored that does not follow from the history.</summary>
    RowUnexpected,

    /// <summary>Rows of a sale are stored, but none of its history. Nothing else can be verified of it.</summary>
    HistoryMissing,

    /// <summary>The history cannot be read or replayed: a command is missing, or does not fit to those before it. Nothing else can be verified of the sale.</summary>
    HistoryBroken,
}
