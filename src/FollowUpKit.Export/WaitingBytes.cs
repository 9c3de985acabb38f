namespace FollowUpKit.Export;

/// <summary>
/// Bytes between the libraries, which write synchronously, and the stream of the host, which may refuse that, as that of a
/// web server does.
/// </summary>
internal sealed class WaitingBytes : Stream
{
    private const int Many = 1 << 16;

    private readonly MemoryStream _waiting = new(2 * Many);

    /// <summary>Whether enough wait to be worth a write.</summary>
    public bool AreMany => _waiting.Length >= Many;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public async Task MoveToAsync(Stream stream, CancellationToken cancellationToken)
    {
        _waiting.Position = 0;
        await _waiting.CopyToAsync(stream, Many, cancellationToken).ConfigureAwait(false);
        _waiting.SetLength(0);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
