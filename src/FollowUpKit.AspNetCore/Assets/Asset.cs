using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>A file that pages load: compressed once, known by the hash of its content.</summary>
internal sealed class Asset
{
    private readonly byte[] _plain;
    private readonly byte[] _brotli;
    private readonly byte[] _gzip;
    private readonly string _type;

    public Asset(byte[] content, string type)
    {
        _plain = content;
        _type = type;
        _brotli = Compressed(stream => new BrotliStream(stream, CompressionLevel.SmallestSize));
        _gzip = Compressed(stream => new GZipStream(stream, CompressionLevel.SmallestSize));
        Hash = Convert.ToHexString(SHA256.HashData(content))[..16];
    }

    public string Hash { get; }

    /// <summary>An address with the version of the package may be kept for a year; any other is asked for again, and mostly answered with 304.</summary>
    public Task ServeAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = $"\"{Hash}\"";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = context.Request.Query["v"] == ElementAssets.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(Hash, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (encoding, content) = accepted.Contains("br", StringComparison.Ordinal) ? ("br", _brotli)
            : accepted.Contains("gzip", StringComparison.Ordinal) ? ("gzip", _gzip)
            : ("", _plain);
        if (encoding.Length > 0) response.Headers.ContentEncoding = encoding;
        response.ContentType = _type;
        response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    private byte[] Compressed(Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed)) stream.Write(_plain);
        return compressed.ToArray();
    }
}
