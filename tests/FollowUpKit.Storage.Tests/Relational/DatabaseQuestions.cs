using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

internal static class DatabaseQuestions
{
    public static async Task<int> AskAsync(this Database database, string question) => Assert.Single(
        await database.ReadAsync(
            session => session.ReadAsync(new SqlStatement(question), row => row.Integer()), CancellationToken.None));
}
