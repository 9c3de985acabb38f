namespace FollowUpKit.Import;

/// <summary>The files of a folder that everything of a tenant is exported to.</summary>
internal sealed class ArchivePaths(string folder)
{
    public string Operations { get; } = Path.Combine(folder, TenantArchive.OperationsFile);

    public string FollowUps { get; } = Path.Combine(folder, TenantArchive.FollowUpsFile);

    public string History { get; } = Path.Combine(folder, TenantArchive.HistoryFile);

    /// <summary>What a file is called until all are whole.</summary>
    public static string PartOf(string path) => path + ".part";

    /// <summary>Puts the new files in the place of those of an earlier export; the history last, since a restore looks for it.</summary>
    public void TakeOver()
    {
        foreach (var path in new[] { Operations, FollowUps, History })
        {
            TableFileException.OrUnwritable(path, () =>
            {
                File.Delete(path);
                File.Move(PartOf(path), path);
            });
        }
    }

    public void DeleteParts()
    {
        foreach (var path in new[] { Operations, FollowUps, History }) TableFileException.OrUnwritable(path, () => File.Delete(PartOf(path)));
    }
}
