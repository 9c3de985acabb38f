using System.Text;

namespace FollowUpKit.Import;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class FileSignature
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    // Many programs write a web page and call it ".xls".
    private static readonly string[] Tags = ["<!DOCTYPE", "<html", "<table", "<?xml"];

    public static bool IsWorkbook(byte[] beginning) => StartsWith(beginning, Zip) || StartsWith(beginning, CompoundFile);

    public static bool IsWebPage(byte[] beginning)
    {
        var text = Encoding.UTF8.GetString(beginning).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return Array.Exists(Tags, tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }

    private static bool StartsWith(byte[] bytes, byte[] signature) => bytes.Take(signature.Length).SequenceEqual(signature);
}
