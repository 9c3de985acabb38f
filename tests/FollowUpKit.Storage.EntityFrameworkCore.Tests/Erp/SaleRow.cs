namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class SaleRow
{
    public int Id { get; set; }

    public decimal Amount { get; set; }
}
