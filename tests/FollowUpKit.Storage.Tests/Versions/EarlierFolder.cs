namespace FollowUpKit.Storage.Tests;

/// <summary>A folder that is removed at the end.</summary>
internal sealed class EarlierFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
