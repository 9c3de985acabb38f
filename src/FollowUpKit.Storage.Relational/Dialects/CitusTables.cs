namespace FollowUpKit.Storage.Relational;

/// <summary>Whether Citus distributes the tables as this library needs it.</summary>
/// <param name="areDistributed">Whether they must be distributed by tenant; else none of them may be.</param>
internal sealed class CitusTables(bool areDistributed) : TableDistribution
{
    private const string Distributed = "distributed";

    /// <summary>The view of Citus with its schema. A view of that name that is not of the extension does not count.</summary>
    public override string FindCatalog =>
        "SELECT quote_ident(n.nspname) || '.citus_tables' FROM pg_catalog.pg_extension e "
        + "JOIN pg_catalog.pg_depend d ON d.refclassid = CAST('pg_catalog.pg_extension' AS regclass) AND d.refobjid = e.oid AND d.deptype = 'e' "
        + "AND d.classid = CAST('pg_catalog.pg_class' AS regclass) JOIN pg_catalog.pg_class c ON c.oid = d.objid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        + "WHERE e.extname = 'citus' AND c.relname = 'citus_tables'";

    public override string Read(string view, IEnumerable<string> tables) =>
        "SELECT given.name, CAST(c.citus_table_type AS text), CAST(c.distribution_column AS text), CAST(c.colocation_id AS text) "
        + $"FROM (VALUES {string.Join(", ", tables.Select(table => $"('{table}')"))}) AS given (name) LEFT JOIN {view} c ON c.table_name = CAST(given.name AS regclass)";

    public override string? Complaint(IReadOnlyList<(string Name, string? Kind, string? Column, string? Group)> tables, TableNames names)
    {
        if (!areDistributed)
        {
            return tables.Any(table => table.Kind is not (null or "local"))
                ? "are distributed by Citus. Use a dialect of SqlDialect.CreatePostgreSql with DistributesByTenant."
                : null;
        }

        var group = tables.First(table => table.Name == names.Operations).Group;
        foreach (var (name, kind, column, lies) in tables)
        {
            var isRight = name == names.SchemaVersion ? kind == "reference" : (kind, column, lies) == (Distributed, "tenant", group);
            if (isRight) continue;
            var found = kind is null ? "not known to Citus" : kind == Distributed ? $"distributed by {column} in group {lies}" : $"of the kind {kind}";
            return $"are not distributed by tenant together: {name} is {found}. Run the statements of SqlDialect.GenerateCreateScript that distribute them.";
        }

        return null;
    }
}
