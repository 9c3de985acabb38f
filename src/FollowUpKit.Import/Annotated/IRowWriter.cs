namespace FollowUpKit.Import;

/// <summary>A kind of file that rows are written to.</summary>
internal interface IRowWriter : IDisposable
{
    void Add(IReadOnlyList<string> cells);
}
