using System.Globalization;

namespace FollowUpKit.Storage.Tests;

/// <summary>A type of key that sales of a host may have.</summary>
/// <param name="Type">The type in C#, as the documentation names it.</param>
/// <param name="SqliteType">The type of its column on SQLite.</param>
/// <param name="PostgreSqlType">The type of its column on PostgreSQL.</param>
/// <param name="MariaDbType">The type of its column on MariaDB.</param>
/// <param name="Of">The key of a sale by its number; keys ascend with the numbers.</param>
/// <param name="BeforeAll">A key before all.</param>
internal sealed record HostKey(string Type, string SqliteType, string PostgreSqlType, string MariaDbType, Func<int, object> Of, object BeforeAll)
{
    /// <summary>By the name of the type.</summary>
    public static IReadOnlyDictionary<string, HostKey> All { get; } = new HostKey[]
    {
        new("int", "INTEGER", "integer", "int", number => number, 0),
        new("long", "INTEGER", "bigint", "bigint", number => 10_000_000_000L + number, 0L),
        new("Guid", "TEXT", "uuid", "char(36)", number => new Guid(number, 0x0A, 0x0B, 0xC1, 0xD2, 3, 4, 5, 6, 7, 8), Guid.Empty),
        new("string", "TEXT", "text", "varchar(64)", number => $"Q-{number:D2}ñ", ""),
    }.ToDictionary(key => key.Type);

    /// <summary>The key of a sale in the library.</summary>
    public OperationId IdOf(int number) => Of(number) switch
    {
        int id => id,
        long id => id,
        Guid id => id,
        var id => (string)id,
    };

    /// <summary>The number of the sale with a key as the database gives it.</summary>
    public int NumberOf(object stored) => HostSales.Numbers.Single(
        number => string.Equals($"{Of(number)}", Convert.ToString(stored, CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase));
}
