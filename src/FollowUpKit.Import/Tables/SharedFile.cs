namespace FollowUpKit.Import;

/// <summary>A file that others may have open, as a spreadsheet has.</summary>
internal static class SharedFile
{
    public static FileStream OpenRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
