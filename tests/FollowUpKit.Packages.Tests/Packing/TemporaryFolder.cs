namespace FollowUpKit.Packages.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("followupkit-packages-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string Under(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
