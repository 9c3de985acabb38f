using System.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>Bytes of UTF-8 text on their way to a writer of text.</summary>
internal sealed class TextStream(TextWriter writer) : Stream
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var characters = new char[decoder.GetCharCount(buffer, offset, count)];
        writer.Write(characters, 0, decoder.GetChars(buffer, offset, count, characters, 0));
    }

    public override void Flush() => writer.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
