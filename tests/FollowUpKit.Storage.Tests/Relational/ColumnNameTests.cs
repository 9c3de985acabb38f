using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>Columns can be written without quotes on every database that hosts use: none is a reserved word.</summary>
public sealed class ColumnNameTests
{
    [Theory]
    [MemberData(nameof(Columns))]
    public void Name_OfAColumn_IsNoReservedWord(string column)
    {
        Assert.DoesNotContain(column.ToUpperInvariant(), ReservedWords.MySqlAndMariaDb);
        Assert.DoesNotContain(column.ToUpperInvariant(), ReservedWords.SqlServer);
        Assert.DoesNotContain(column.ToUpperInvariant(), ReservedWords.Firebird);
        Assert.DoesNotContain(column.ToUpperInvariant(), ReservedWords.PostgreSql);
        Assert.DoesNotContain(column.ToUpperInvariant(), ReservedWords.Sqlite);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Name_OfAColumn_FitsTheShortestLimit(string column) => Assert.InRange(column.Length, 1, 30);

    [Fact]
    public void Columns_OfText_HaveGreatestLengthsButDerivedOnes() => Assert.Equal(
        ["changes", "search_text"],
        AllTables.InOrder.SelectMany(table => table.Columns)
            .Where(column => column is { Length: null, Type: ColumnType.Text or ColumnType.Bytes })
            .Select(column => column.Name).Distinct().Order());

    public static TheoryData<string> Columns() => [.. AllTables.InOrder.SelectMany(table => table.Columns).Select(column => column.Name).Distinct()];
}
