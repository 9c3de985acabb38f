namespace FollowUpKit.Storage.Tests;

/// <summary>What is wrong with a plan.</summary>
internal enum PlanComplaint
{
    /// <summary>A table is read from its beginning to its end.</summary>
    ReadsWholeTable,

    /// <summary>What is not read page by page takes all rows of the tenant, with no partial index to leave some out.</summary>
    ReadsWholeTenant,

    /// <summary>The question is for some branches, agents or customers, and an index is entered by none of them.</summary>
    ReadsRowsOfOthers,

    /// <summary>For a page more is sorted than the first rows of some ranges.</summary>
    Sorts,
}
