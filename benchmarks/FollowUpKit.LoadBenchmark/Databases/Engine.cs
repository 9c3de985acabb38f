namespace FollowUpKit.LoadBenchmark;

/// <summary>A kind of database, which makes one for each size.</summary>
internal abstract class Engine : IDisposable
{
    public static IReadOnlyList<string> Names { get; } = ["sqlite", "postgresql", "mariadb"];

    public abstract string Name { get; }

    /// <summary>Whether there is a provider for the version of EF Core that is measured; the tables of other systems are asked beside it.</summary>
    public virtual bool HasEntityFramework => true;

    /// <summary>Whether the driver adds many rows in a way that the store may use.</summary>
    public virtual bool HasBulkCopy => true;

    public static Engine Open(string name) => name switch
    {
        "sqlite" => new SqliteEngine(),
        "postgresql" => new PostgreSqlEngine(),
        "mariadb" => new MariaDbEngine(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, $"The databases are {string.Join(", ", Names)}."),
    };

    public abstract Task<TestDatabase> CreateAsync();

    /// <summary>The version and the settings of the database.</summary>
    public abstract Task<string> DescribeAsync();

    public abstract void Dispose();
}
