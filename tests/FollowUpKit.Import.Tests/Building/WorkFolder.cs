using System.Text;

namespace FollowUpKit.Import.Tests;

/// <summary>A folder for the files of a test.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public string Path => folder;

    public string PathOf(string name) => System.IO.Path.Combine(folder, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public string Write(string name, string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Write(name, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
