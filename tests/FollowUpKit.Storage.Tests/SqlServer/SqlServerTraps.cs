using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FollowUpKit.Storage.Tests;

/// <summary>What parses and fails on a server all the same, or does something else: each is looked for in the tree of a statement.</summary>
internal sealed class SqlServerTraps : TSqlFragmentVisitor
{
    private static readonly string[] Aggregates = ["COUNT", "COUNT_BIG", "SUM", "MIN", "MAX", "AVG", "STRING_AGG"];

    private readonly List<string> found = [];
    private int having;

    public static IReadOnlyList<string> In(string text)
    {
        var traps = new SqlServerTraps();
        SqlServerParser.Parse(text).Accept(traps);
        return [.. traps.found.Select(trap => $"{trap} {text}")];
    }

    /// <summary>A word that the parser does not know, such as SAVEPOINT, parses as the call of a procedure.</summary>
    public override void Visit(ExecuteStatement node)
    {
        if (node.ExecuteSpecification.ExecutableEntity is ExecutableProcedureReference called
            && called.ProcedureReference.ProcedureReference?.Name.BaseIdentifier.Value != "sp_getapplock") found.Add("A procedure is called:");
    }

    /// <summary>Error 8155: each column of a derived table has a name; error 8156: no two have the same.</summary>
    public override void Visit(QueryDerivedTable node)
    {
        var names = NamesOf(node.QueryExpression).ToList();
        if (names.Contains("")) found.Add("A column of a derived table has no name:");
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count) found.Add("Two columns of a derived table have one name:");
    }

    public override void Visit(CommonTableExpression node)
    {
        if (node.QueryExpression is BinaryQueryExpression { SecondQueryExpression: var member } && Mentions(member, node.ExpressionName.Value))
            member.Accept(new InRecursiveMember(found));
    }

    /// <summary>Error 530: more than a hundred rounds.</summary>
    public override void Visit(SelectStatement node)
    {
        var isRecursive = node.WithCtesAndXmlNamespaces?.CommonTableExpressions.Any(one => one.QueryExpression is BinaryQueryExpression) == true;
        if (isRecursive && node.OptimizerHints.All(hint => hint.HintKind != OptimizerHintKind.MaxRecursion)) found.Add("A recursion ends after a hundred rounds:");
    }

    public override void ExplicitVisit(HavingClause node)
    {
        having++;
        base.ExplicitVisit(node);
        having--;
    }

    /// <summary>They give 32 bits, which a reader of 64 refuses and a large company fills.</summary>
    public override void Visit(FunctionCall node)
    {
        var name = node.FunctionName.Value.ToUpperInvariant();
        if (name == "COUNT" && having == 0) found.Add("A count has 32 bits:");
        if (name == "SUM" && !IsOf64Bits(node.Parameters[0])) found.Add("A sum has 32 bits:");
    }

    private static bool IsOf64Bits(ScalarExpression number) =>
        number is CastCall { DataType: SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.BigInt } } || Mentions(number, "DATEDIFF_BIG");

    private static IEnumerable<string> NamesOf(QueryExpression query) => query switch
    {
        BinaryQueryExpression both => NamesOf(both.FirstQueryExpression),
        QueryParenthesisExpression inner => NamesOf(inner.QueryExpression),
        QuerySpecification one => one.SelectElements.OfType<SelectScalarExpression>().Select(NameOf),
        _ => [],
    };

    private static string NameOf(SelectScalarExpression element) =>
        element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value ?? "";

    private static bool Mentions(TSqlFragment fragment, string name) =>
        fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Any(token => token.Text == name);

    /// <summary>Errors 460, 461, 462 and 467: DISTINCT, TOP, an outer join, an aggregate or a group in a recursive member.</summary>
    private sealed class InRecursiveMember(List<string> found) : TSqlFragmentVisitor
    {
        public override void Visit(FunctionCall node)
        {
            if (node.OverClause is null && Aggregates.Contains(node.FunctionName.Value.ToUpperInvariant())) found.Add("An aggregate stands in a recursive member:");
        }

        public override void Visit(QuerySpecification node)
        {
            if (node is not { UniqueRowFilter: UniqueRowFilter.NotSpecified, TopRowFilter: null, OffsetClause: null, GroupByClause: null })
                found.Add("DISTINCT, TOP, OFFSET or a group stands in a recursive member:");
        }

        public override void Visit(QualifiedJoin node)
        {
            if (node.QualifiedJoinType != QualifiedJoinType.Inner) found.Add("An outer join stands in a recursive member:");
        }
    }
}
