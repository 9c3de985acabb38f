namespace FollowUpKit.Export;

/// <summary>A file in the making. Its header is written when it is opened.</summary>
internal interface ISheet : ICells, IDisposable
{
    void BeginRow();

    void EndRow();

    /// <summary>Writes what comes after the last row.</summary>
    void Complete();
}
