namespace FollowUpKit.Import;

/// <summary>A kind of file that refused rows are written to.</summary>
internal interface IRefusedRows : IDisposable
{
    void Add(IReadOnlyList<string> cells);
}
