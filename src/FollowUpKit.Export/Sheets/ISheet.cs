namespace FollowUpKit.Export;

/// <summary>A file that is being written, after its header.</summary>
internal interface ISheet : ICells, IDisposable
{
    /// <summary>Writes the cells since the row before as a row.</summary>
    ValueTask EndRowAsync(CancellationToken cancellationToken);

    /// <summary>Writes what comes after the last row.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
