using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

public sealed class CommandCacheTests : IDisposable
{
    private readonly CommandCache cache = new();

    public void Dispose() => cache.Dispose();

    [Fact]
    public void Add_MoreVariedThanStay_ThatUsedLongestAgoIsForgotten()
    {
        AddVaried(0, CommandCache.MostVaried);
        Assert.NotNull(cache.Find(Varied(0)));

        Assert.NotNull(cache.Add(Varied(-1), NewCommand()));

        Assert.NotNull(cache.Find(Varied(0)));
        Assert.Null(cache.Find(Varied(1)));
        Assert.NotNull(cache.Find(Varied(-1)));
    }

    [Fact]
    public void Add_ManyVaried_FixedStays()
    {
        var command = NewCommand();
        cache.Add(new SqlStatement("fixed"), command);

        AddVaried(0, 10 * CommandCache.MostVaried);

        Assert.Same(command, cache.Find(new SqlStatement("fixed")));
        Assert.Equal(CommandCache.MostVaried, Enumerable.Range(0, 10 * CommandCache.MostVaried).Count(i => cache.Find(Varied(i)) is not null));
    }

    private static SqlStatement Varied(int number) => new($"varied {number}") { IsVaried = true };

    private static KeptCommand NewCommand() => new(new SqliteCommand());

    private void AddVaried(int first, int count)
    {
        for (var i = first; i < first + count; i++) cache.Add(Varied(i), NewCommand())?.Dispose();
    }
}
