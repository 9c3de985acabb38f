namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class KeyedSaleRow<TKey>
{
    public TKey Id { get; set; } = default!;

    public string Branch { get; set; } = "";
}
