using FollowUpKit.Import;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Stores;

namespace FollowUpKit.Tests.Archives;

/// <summary>A folder that a tenant is exported to, gone when it is disposed of.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    /// <summary>What was said of operations that were refused: line, key and reason.</summary>
    public List<string> Refusals { get; } = [];

    public string Path => System.IO.Path.Combine(_folder, "export");

    public static TenantArchive Of(IOperationStore store, string tenant) => new(store, new CurrentCaller(new Caller(tenant, new VisibilityScope(branches: []), "mover")));

    public Task<ExportCounts> ExportAsync(IOperationStore store, string tenant) => Of(store, tenant).ExportAsync(Path);

    public Task<RestoreCounts> RestoreAsync(IOperationStore store, string tenant) => Of(store, tenant).RestoreAsync(Path, operation =>
    {
        if (operation.Outcome == ImportRowOutcome.Refused)
            Refusals.Add($"{operation.Line} {operation.OperationId}: {operation.Problem}, {operation.GetReason(System.Globalization.CultureInfo.InvariantCulture)}");
    });

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>The names of the files with their bytes.</summary>
    public string Files() => string.Join('\n', Directory.GetFiles(Path).Order(StringComparer.Ordinal)
        .Select(file => $"{System.IO.Path.GetFileName(file)} {Convert.ToHexString(File.ReadAllBytes(file))}"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
