using System.Text;

namespace FollowUpKit.Storage.Relational;

/// <summary>Clauses that must all hold, and the values that they need.</summary>
internal sealed class SqlCondition
{
    private readonly StringBuilder _clauses = new();
    private readonly List<string> _names = [];
    private readonly List<object?> _values = [];

    public string Clauses => _clauses.ToString();

    public IReadOnlyList<object?> Values => _values;

    /// <summary>A name for a value, to stand in a clause.</summary>
    public string Parameter(object? value)
    {
        var name = $"v{_names.Count}";
        _names.Add(name);
        _values.Add(value);
        return "@" + name;
    }

    public string Parameters(IEnumerable<string> all) => string.Join(", ", all.Select(Parameter));

    public SqlCondition And(string clause)
    {
        if (_clauses.Length > 0) _clauses.Append(" AND ");
        _clauses.Append(clause);
        return this;
    }

    /// <summary>A bound that a null value leaves out, such as <c>due_date &gt;=</c>.</summary>
    public SqlCondition And(string comparison, object? value) =>
        value is null ? this : And($"{comparison} {Parameter(value)}");

    /// <summary>One of the values; null for any, empty for none.</summary>
    public SqlCondition AndIn(string column, IReadOnlyList<string>? allowed) => allowed switch
    {
        null => this,
        { Count: 0 } => AndNever(),
        { Count: 1 } => And($"{column} = {Parameter(allowed[0])}"),
        _ => And($"{column} IN ({Parameters(allowed)})"),
    };

    public SqlCondition AndNever() => And("1 = 0");

    public SqlStatement Statement(string text) => new(text, _names);
}
