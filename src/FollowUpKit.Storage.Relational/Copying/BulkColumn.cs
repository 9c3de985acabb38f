namespace FollowUpKit.Storage.Relational;

/// <summary>A column of rows that are copied.</summary>
public sealed class BulkColumn
{
    internal BulkColumn(string name, string typeName)
    {
        Name = name;
        TypeName = typeName;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What the database calls its type, such as <c>timestamptz</c>; Npgsql takes it beside a value.</summary>
    public string TypeName { get; }
}
