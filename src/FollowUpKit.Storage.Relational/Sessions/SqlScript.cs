namespace FollowUpKit.Storage.Relational;

/// <summary>A script: statements with a semicolon after each, and none within.</summary>
internal static class SqlScript
{
    /// <summary>The statements, to be run one by one: Microsoft.Data.Sqlite passes over in silence what follows an ALTER TABLE in one text.</summary>
    public static IEnumerable<string> Statements(string script) =>
        script.Split(';').Where(statement => !string.IsNullOrWhiteSpace(statement));
}
