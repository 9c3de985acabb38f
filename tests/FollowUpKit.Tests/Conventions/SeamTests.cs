using FollowUpKit.Tests.Readme;
using Microsoft.CodeAnalysis.CSharp;

namespace FollowUpKit.Tests;

/// <summary>Another database is a dialect: nothing else of the packages knows which databases there are.</summary>
public sealed class SeamTests
{
    private static readonly string[] Databases = ["Sqlite", "PostgreSql", "Postgres", "Npgsql", "MariaDb", "MySql", "SqlServer", "Citus"];

    [Fact]
    public void Code_ThatNamesADatabase_LiesInTheFoldersOfDialects() => Assert.Equal(
        ["FollowUpKit.Storage.EntityFrameworkCore/Model", "FollowUpKit.Storage.Relational/Dialects"],
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathOf("src"), file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && NamesADatabase(file))
            .Select(file => string.Join('/', file.Split('/').Take(2)))
            .Distinct()
            .Order(StringComparer.Ordinal));

    private static bool NamesADatabase(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf($"src/{file}"))).GetRoot().DescendantTokens()
        .Any(token => Databases.Any(database => token.Text.Contains(database, StringComparison.OrdinalIgnoreCase)));
}
