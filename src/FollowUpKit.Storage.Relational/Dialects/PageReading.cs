namespace FollowUpKit.Storage.Relational;

/// <summary>How the rows of a page are read.</summary>
internal enum PageReading
{
    /// <summary>All that a page shows is taken from its ranges, merged and then joined to the titles.</summary>
    WholeRows,

    /// <summary>Rows and titles are read where the ranges are walked.</summary>
    AsWalked,

    /// <summary>Only what the page is sorted by is taken from its ranges; the rows are looked up when the page is complete.</summary>
    LookedUp,
}
