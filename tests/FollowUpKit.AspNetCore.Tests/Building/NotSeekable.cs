namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Bytes whose length nobody knows before they are read.</summary>
internal sealed class NotSeekable(byte[] content) : MemoryStream(content)
{
    public override bool CanSeek => false;
}
