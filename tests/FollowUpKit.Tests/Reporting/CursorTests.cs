using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

public sealed class CursorTests : IAsyncLifetime
{
    private static readonly Instant AsOf = Shop.Now;

    private readonly Shop _shop = new();
    private string _overdue = "";
    private string _list = "";

    public static TheoryData<string> Strangers => [.. OtherUses.Keys];

    /// <summary>Uses of a cursor for something else than it was made for.</summary>
    private static Dictionary<string, Func<CursorTests, Task>> OtherUses => new()
    {
        ["report: branch"] = test => test.Overdue.Branches("MTY").ToPageAsync(1, test._overdue),
        ["report: agent"] = test => test.Overdue.Agents("ana").ToPageAsync(1, test._overdue),
        ["report: the branch as an agent"] = test => test.Overdue.Agents("MTY").ToPageAsync(1, test._overdue),
        ["report: period"] = test => test.Overdue.DueBetween(new(2026, 1, 1), new(2026, 12, 31)).ToPageAsync(1, test._overdue),
        ["report: as-of"] = test => test.Overdue.AsOf(AsOf + Duration.FromTicks(10)).ToPageAsync(1, test._overdue),
        ["report: tenant"] = test => test._shop.Reports("other").WithoutAttention().ToPageAsync(1, test._overdue),
        ["report: cursor of the list"] = test => test.Overdue.ToPageAsync(1, test._list),
        ["list: cursor of the report"] = test => test.List.ToPageAsync(1, test._overdue),
        ["list: status"] = test => test.List.Statuses(FollowUpStatus.Overdue).ToPageAsync(1, test._list),
        ["list: first day"] = test => test.List.CurrentDueFrom(new(2026, 1, 1)).ToPageAsync(1, test._list),
        ["list: last day"] = test => test.List.CurrentDueTo(new(2026, 12, 31)).ToPageAsync(1, test._list),
        ["list: as-of"] = test => test.List.AsOf(AsOf - Duration.FromTicks(10)).ToPageAsync(1, test._list),
        ["list: tenant"] = test => test._shop.Reports("other").SalesControl().ToPageAsync(1, test._list),
    };

    private WithoutAttentionQuery Overdue => _shop.Reports().WithoutAttention();

    private SalesControlQuery List => _shop.Reports().SalesControl();

    public async Task InitializeAsync()
    {
        await _shop.SellAsync(4, 5, 6);
        _overdue = (await Overdue.ToPageAsync(1)).NextCursor!;
        _list = (await List.ToPageAsync(1)).NextCursor!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task ToPageAsync_CursorOfSomethingElse_Refused(string use) =>
        Assert.Equal("cursor", (await Assert.ThrowsAsync<ArgumentException>(() => OtherUses[use](this))).ParamName);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("abcd")]
    [InlineData("¡no!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task ToPageAsync_NoCursorAtAll_Refused(string text)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Overdue.ToPageAsync(1, text));
        await Assert.ThrowsAsync<ArgumentException>(() => List.ToPageAsync(1, text));
    }

    [Fact]
    public async Task ToPageAsync_CursorWithAnyCharacterChanged_Refused()
    {
        for (var i = 0; i < _overdue.Length - 1; i++)
        {
            var changed = _overdue[..i] + (_overdue[i] == 'A' ? 'B' : 'A') + _overdue[(i + 1)..];
            await Assert.ThrowsAsync<ArgumentException>(() => Overdue.ToPageAsync(1, changed));
        }
    }

    [Fact]
    public async Task ToPageAsync_SameClausesInAnotherOrder_Continues()
    {
        var cursor = (await Overdue.Branches("MTY", "GDL", "MTY").Agents("ana").ToPageAsync(1)).NextCursor;

        var page = await Overdue.Agents("ana").Branches("GDL", "MTY").ToPageAsync(1, cursor);

        Assert.Equal("due 05", page.Rows[0].OperationId);
    }

    [Fact]
    public async Task ToPageAsync_CursorOfTheFirstVersion_StillContinues()
    {
        const string Kept = "2vFMix5IR87xmaNP4z7chzE3NzMwNzkyMDAwMDAwMDAKZHVlJTIwMDQKMQoxNzcyNjkwNDAwMDAwMDAw";
        var query = Overdue.Branches("MTY");

        Assert.Equal(Kept, (await query.ToPageAsync(1)).NextCursor);
        Assert.Equal("due 05", (await query.ToPageAsync(1, Kept)).Rows[0].OperationId);
    }

    [Fact]
    public async Task ToPageAsync_ClockMovesBetweenPages_KeepsTheAsOfOfTheFirst()
    {
        await _shop.SellAsync(9);
        _shop.Clock.AdvanceDays(5);

        var second = await Overdue.ToPageAsync(500, _overdue);
        var list = await List.ToPageAsync(1, _list);

        Assert.Equal(["due 05 4", "due 06 3"], second.Rows.Select(row => $"{row.OperationId} {row.DaysOverdue}"));
        Assert.Equal((AsOf, AsOf), (second.AsOf, list.AsOf));
    }

    [Fact]
    public async Task ToPageAsync_RowsComeAndGoBetweenPages_OthersNeitherLostNorDoubled()
    {
        await _shop.SellAsync(3);
        await _shop.Service().ExecuteAsync(new WithdrawOperation("due 04", "Entered twice"));
        _shop.Clock.AdvanceMinutes(1);
        await _shop.SellAsync("newest", Shop.March(7));

        Assert.Equal(["due 05", "due 06", "newest"], (await Overdue.ToPageAsync(500, _overdue)).Rows.Select(row => row.OperationId));
        Assert.Equal(["due 05", "due 06"], (await List.ToPageAsync(500, _list)).Rows.Select(row => row.OperationId));
    }

    [Fact]
    public async Task ToPageAsync_CursorOfACallerWhoSawMore_StillNarrowed()
    {
        var narrowed = _shop.Reports(scope: new VisibilityScope(branches: ["GDL"]));

        Assert.Empty((await narrowed.WithoutAttention().ToPageAsync(500, _overdue)).Rows);
        Assert.Empty((await narrowed.SalesControl().ToPageAsync(500, _list)).Rows);
    }
}
