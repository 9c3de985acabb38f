using System.Security.Cryptography;

namespace FollowUpKit.AspNetCore;

/// <summary>The module and the style sheet of the custom elements, and the description of the API.</summary>
internal static class ElementAssets
{
    public static readonly Asset Module = new(Joined(".js"), "text/javascript; charset=utf-8");

    public static readonly Asset StyleSheet = new(Joined(".css"), "text/css; charset=utf-8");

    public static readonly Asset OpenApi = new(Read("openapi.json"), "application/json; charset=utf-8");

    /// <summary>One version for both, because the module loads the style sheet of its own version.</summary>
    public static readonly string Version = Convert.ToHexString(SHA256.HashData([.. Joined(".js"), .. Joined(".css")]))[..12];

    /// <summary>The parts in the order of their names are one file.</summary>
    private static byte[] Joined(string ending) =>
    [
        .. typeof(ElementAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Read(name).Append((byte)'\n')),
    ];

    private static byte[] Read(string name)
    {
        using var stream = typeof(ElementAssets).Assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
