using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The host's own list becomes T-SQL for each type of key, and rows of ours in LINQ do; no server was at hand to run it.</summary>
public sealed class SqlServerListTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 9, 11, 30);

    [Fact]
    public void MostOverdueFirst_KeyThatIsText_Parses() => Parses(new SalePlace<string>("S-1", Now));

    [Fact]
    public void MostOverdueFirst_KeyThatIsANumber_Parses() => Parses(new SalePlace<int>(1, Now));

    [Fact]
    public void MostOverdueFirst_KeyThatIsALongNumber_Parses() => Parses(new SalePlace<long>(1, null));

    [Fact]
    public void MostOverdueFirst_KeyThatIsAGuid_ParsesAndHasItsSmallLetters() =>
        Assert.Contains("LOWER(", Parses(new SalePlace<Guid>(Guid.Empty, Now)), StringComparison.Ordinal);

    private static string Parses<TKey>(SalePlace<TKey> after)
        where TKey : notnull
    {
        using var context = new KeyedContext<TKey>(new DbContextOptionsBuilder().UseSqlServer("Server=nowhere").Options);
        string[] texts =
        [
            context.Sales.WithFollowUps(context, "t", sale => sale.Id, Now).ToQueryString(),
            context.Sales.MostOverdueFirst(context, "t", sale => sale.Id, Now, 50).ToQueryString(),
            context.Sales.MostOverdueFirst(context, "t", sale => sale.Id, Now, 50, after).ToQueryString(),
            context.FollowUpKitFollowUps().Where(row => row.AttentionFrom < Now && row.Branch == "MTY").OrderBy(row => row.DueDate).ToQueryString(),
        ];
        foreach (var text in texts)
        {
            using var reader = new StringReader(text);
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
            Assert.Empty(errors.Select(error => $"{error.Message} {text}"));
        }

        Assert.Contains("COLLATE Latin1_General_100_BIN2", texts[0], StringComparison.Ordinal);
        return texts[0];
    }
}
