using FollowUpKit.Storage;

namespace FollowUpKit;

internal static class PageSize
{
    public static int Check(int size) => size is >= 1 and <= StorePage.MaxSize
        ? size
        : throw new ArgumentOutOfRangeException(nameof(size), size, $"A page has from 1 to {StorePage.MaxSize} rows.");
}
