using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The tables, keys and indexes that a script of SQL Server makes, by Microsoft's parser.</summary>
internal sealed class SqlServerTables : TSqlFragmentVisitor
{
    private readonly List<string> lines = [];

    /// <summary>A line for each column, key and index, sorted; columns with their places.</summary>
    public static IReadOnlyList<string> Describe(string script)
    {
        var parser = new TSql150Parser(initialQuotedIdentifiers: true);
        using var reader = new StringReader(script);
        var fragment = parser.Parse(reader, out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        var tables = new SqlServerTables();
        fragment.Accept(tables);
        return [.. tables.lines.Order(StringComparer.Ordinal)];
    }

    public override void Visit(CreateTableStatement node)
    {
        var table = NameOf(node.SchemaObjectName);
        for (var i = 0; i < node.Definition.ColumnDefinitions.Count; i++) lines.Add($"{table} {i} {Describe(node.Definition.ColumnDefinitions[i])}");
        lines.AddRange(node.Definition.TableConstraints.Select(constraint => $"{table} {Describe(constraint)}"));
    }

    public override void Visit(CreateIndexStatement node) => lines.Add(
        $"{NameOf(node.OnName)} index {node.Name.Value}{(node.Unique ? " unique" : "")}{(node.Clustered == true ? " clustered" : "")} ({string.Join(", ", node.Columns.Select(Describe))}) "
        + $"include ({string.Join(", ", node.IncludeColumns.Select(NameOf))}) where {(node.FilterPredicate is { } filter ? TextOf(filter) : "all")}");

    private static string Describe(ColumnDefinition column) =>
        $"{column.ColumnIdentifier.Value} {TextOf(column.DataType)} {column.Collation?.Value} "
        + $"{(column.Constraints.OfType<NullableConstraintDefinition>().Single().Nullable ? "null" : "not null")} {(column.DefaultConstraint is null ? "" : "default")}";

    private static string Describe(ConstraintDefinition constraint) => constraint switch
    {
        UniqueConstraintDefinition key =>
            $"key {key.ConstraintIdentifier.Value}{(key.IsPrimaryKey ? " primary" : "")} {(key.Clustered == false ? "nonclustered" : "clustered")} ({string.Join(", ", key.Columns.Select(Describe))})",
        ForeignKeyConstraintDefinition key =>
            $"reference {key.ConstraintIdentifier.Value} ({string.Join(", ", key.Columns.Select(column => column.Value))}) to {NameOf(key.ReferenceTableName)} "
            + $"({string.Join(", ", key.ReferencedTableColumns.Select(column => column.Value))}) {(key.DeleteAction is DeleteUpdateAction.NotSpecified or DeleteUpdateAction.NoAction ? "" : $"{key.DeleteAction}")}",
        _ => $"{constraint.GetType().Name}",
    };

    private static string Describe(ColumnWithSortOrder column) => $"{NameOf(column.Column)}{(column.SortOrder == SortOrder.Descending ? " desc" : "")}";

    private static string NameOf(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;

    private static string NameOf(SchemaObjectName name) => string.Join('.', name.Identifiers.Select(identifier => identifier.Value));

    private static string TextOf(TSqlFragment fragment)
    {
        new Sql150ScriptGenerator().GenerateScript(fragment, out var text);
        return text;
    }
}
