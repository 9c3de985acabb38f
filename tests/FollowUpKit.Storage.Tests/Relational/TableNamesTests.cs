using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class TableNamesTests
{
    [Theory]
    [InlineData("a_name_of_20_letters", null)]
    [InlineData("followup_", "a_name_of_exactly_thirty_two_abc")]
    public void CreateScript_LongestNames_Accepted(string prefix, string? schema) =>
        Assert.Contains(schema is null ? $"\"{prefix}" : $"\"{schema}\".\"{prefix}", SqlDialect.PostgreSql.GenerateCreateScript(prefix, schema), StringComparison.Ordinal);

    [Theory]
    [InlineData("a_name_of_21_letters_", null, "up to 20 ASCII")]
    [InlineData("followup_", "a_name_of_exactly_thirty_two_abcd", "up to 32 ASCII")]
    [InlineData("followup_", "a-b", "up to 32 ASCII")]
    public void CreateScript_NameTooLongOrNotAllowed_RefusedWithTheLimit(string prefix, string? schema, string limit) =>
        Assert.Contains(limit, Assert.Throws<ArgumentException>(() => SqlDialect.PostgreSql.GenerateCreateScript(prefix, schema)).Message, StringComparison.Ordinal);
}
