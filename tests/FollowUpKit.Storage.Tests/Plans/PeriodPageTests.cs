namespace FollowUpKit.Storage.Tests;

/// <summary>Pages of a period, which are read from several ranges, against its stream, which is read from one.</summary>
public sealed class PeriodPageTests(SqlitePlans plans) : IClassFixture<SqlitePlans>
{
    private const int PageSize = 7;

    public static TheoryData<int, int> Periods { get; } = new()
    {
        { -20, -20 },
        { -20, -19 },
        { -20, -18 },
        { -20, -2 },
        { -1, 0 },
        { -90, 60 },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public Task ToPageAsync_WithoutAttention_PagesAreTheStream(int first, int last) =>
        CompareAsync(reports => reports.WithoutAttention().DueBetween(CompanyScript.Today.PlusDays(first), CompanyScript.Today.PlusDays(last)));

    [Theory]
    [MemberData(nameof(Periods))]
    public Task ToPageAsync_Agenda_PagesAreTheStream(int first, int last) => CompareAsync(
        reports => reports.Agenda().DueBetween(CompanyScript.Today.PlusDays(-last), CompanyScript.Today.PlusDays(-first)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 20)]
    public Task ToPageAsync_DaysOverdue_PagesAreTheStream(int first, int last) =>
        CompareAsync(reports => reports.WithoutAttention().DaysOverdueBetween(first, last));

    /// <summary>With a constant PostgreSQL plans the ranges anew for each page, which takes longer than to read them.</summary>
    [Fact]
    public async Task ToPageAsync_Period_GivesTheLimitInAParameter()
    {
        using var shop = plans.Shop();
        await shop.Reports.WithoutAttention().DueBetween(CompanyScript.Today.PlusDays(-20), CompanyScript.Today.PlusDays(-2)).ToPageAsync(PageSize);

        Assert.DoesNotMatch("LIMIT [0-9]", Assert.Single(shop.Asked).Text);
    }

    /// <summary>With a parameter PostgreSQL plans the page of a branch of a large company anew each time.</summary>
    [Fact]
    public async Task ToPageAsync_Branch_GivesTheLimitAsAConstant()
    {
        using var shop = plans.Shop();
        await shop.Reports.WithoutAttention().Branches("B-1").ToPageAsync(PageSize);

        Assert.Matches("LIMIT [0-9]", Assert.Single(shop.Asked).Text);
    }

    private async Task CompareAsync<TQuery>(Func<FollowUpReports, FollowUpReportQuery<TQuery, PendingFollowUpRow>> ask)
        where TQuery : FollowUpReportQuery<TQuery, PendingFollowUpRow>
    {
        using var shop = plans.Shop();
        var streamed = new List<(string, int)>();
        await foreach (var row in ask(shop.Reports).StreamAsync()) streamed.Add((row.OperationId.Value, row.FollowUpNumber));
        var paged = new List<(string, int)>();
        string? cursor = null;
        do
        {
            var page = await ask(shop.Reports).ToPageAsync(PageSize, cursor);
            paged.AddRange(page.Rows.Select(row => (row.OperationId.Value, row.FollowUpNumber)));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.NotEmpty(streamed);
        Assert.Equal(streamed, paged);
    }
}
