using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FollowUpKit.Storage.Tests;

/// <summary>The parsers of Microsoft, of SQL Server 2019 and 2022.</summary>
internal static class SqlServerParser
{
    public static TheoryData<int> Versions => [2019, 2022];

    /// <summary>What a version says against a text; nothing where it parses.</summary>
    public static IReadOnlyList<string> ErrorsOf(string text, int version)
    {
        Parse(text, version, out var errors);
        return [.. errors.Select(error => $"{error.Message} {text}")];
    }

    public static TSqlFragment Parse(string text) => Parse(text, 2022, out _);

    private static TSqlFragment Parse(string text, int version, out IList<ParseError> errors)
    {
        TSqlParser parser = version == 2019 ? new TSql150Parser(initialQuotedIdentifiers: true) : new TSql160Parser(initialQuotedIdentifiers: true);
        using var reader = new StringReader(text);
        return parser.Parse(reader, out errors);
    }
}
