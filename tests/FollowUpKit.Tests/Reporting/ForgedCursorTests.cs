using FollowUpKit.Storage;
using FollowUpKit.Tests.Service;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Reporting;

/// <summary>The hash of a cursor is no secret: whoever knows the code can make one of anything. Such cursors never reach the store.</summary>
public sealed class ForgedCursorTests
{
    private const string Zero = "0";
    private const string TooLate = "9223372036854775807";
    private const string TooEarly = "-9223372036854775808";

    private static readonly FollowUpReports Reports = new(new UntouchableStore(), new FakeClock(Shop.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

    private static readonly string LongKey = new('k', 6000);

    private static readonly string?[] Mutations =
        [null, "", "x", "=", "\0", "=\0", "-1", "1e3", " 1", "2147483648", TooLate, TooEarly, "99999999999999999999", "0000-01-01", "-0001-01-01", "2026-02-30", LongKey];

    public static TheoryData<FollowUpOrder, string[]> PlacesOfFollowUps => new()
    {
        { FollowUpOrder.OverdueFrom, [] },
        { FollowUpOrder.OverdueFrom, ["sale", "1"] },
        { FollowUpOrder.OverdueFrom, ["sale", "1", Zero, "more"] },
        { FollowUpOrder.OverdueFrom, ["", "1", Zero] },
        { FollowUpOrder.OverdueFrom, ["sa\0le", "1", Zero] },
        { FollowUpOrder.OverdueFrom, [LongKey, "1", Zero] },
        { FollowUpOrder.OverdueFrom, ["sale", "one", Zero] },
        { FollowUpOrder.OverdueFrom, ["sale", "-1", Zero] },
        { FollowUpOrder.OverdueFrom, ["sale", "2147483648", Zero] },
        { FollowUpOrder.OverdueFrom, ["sale", "1", "now"] },
        { FollowUpOrder.OverdueFrom, ["sale", "1", TooLate] },
        { FollowUpOrder.OverdueFrom, ["sale", "1", TooEarly] },
        { FollowUpOrder.NewestOperation, ["sale", "1", "253402300800000000"] },
        { FollowUpOrder.DueDate, ["sale", "1", Zero] },
        { FollowUpOrder.DueDate, ["sale", "1", Zero, "2026-02-30"] },
        { FollowUpOrder.DueDate, ["sale", "1", Zero, "-0001-01-01"] },
        { FollowUpOrder.Customer, ["sale", "1", Zero, "no sign before"] },
        { FollowUpOrder.Agent, ["sale", "1", Zero, "=a\0na"] },
        { FollowUpOrder.MostMoved, ["sale", "1", Zero] },
        { FollowUpOrder.MostMoved, ["sale", "1", Zero, "-1"] },
    };

    public static TheoryData<OperationOrder, string[]> PlacesOfOperations => new()
    {
        { OperationOrder.Newest, [] },
        { OperationOrder.Newest, ["sale"] },
        { OperationOrder.Newest, ["sale", ""] },
        { OperationOrder.Newest, ["", Zero] },
        { OperationOrder.NextOverdueFrom, ["sale", TooLate] },
        { OperationOrder.NextOverdueFrom, ["sale", Zero, "more"] },
        { OperationOrder.CurrentDueDate, ["sale", "tomorrow"] },
        { OperationOrder.CurrentDueDate, ["sale", "0000-01-01"] },
        { OperationOrder.Customer, ["sale", Zero] },
        { OperationOrder.Customer, ["sale", Zero, "no sign before"] },
        { OperationOrder.Agent, ["sale", "", "=ana"] },
        { OperationOrder.NewestConclusion, ["sale", TooEarly] },
    };

    [Theory]
    [MemberData(nameof(PlacesOfFollowUps))]
    public async Task ToPageAsync_ForgedPlaceOfAFollowUp_RefusedBeforeTheStore(FollowUpOrder order, string[] place)
    {
        var query = Reports.WithoutAttention().OrderBy(order);
        var cursor = (await query.AskAsync(CancellationToken.None)).CursorAt(place);

        await MustRefuseAsync(() => query.ToPageAsync(1, cursor));
    }

    [Theory]
    [MemberData(nameof(PlacesOfOperations))]
    public async Task ToPageAsync_ForgedPlaceOfAnOperation_RefusedBeforeTheStore(OperationOrder order, string[] place)
    {
        var query = Reports.SalesControl().OrderBy(order);
        var cursor = (await query.AskAsync(CancellationToken.None)).CursorAt(place);

        await MustRefuseAsync(() => query.ToPageAsync(1, cursor));
    }

    [Fact]
    public async Task ToPageAsync_AsOfOutOfRange_RefusedBeforeTheStore()
    {
        var query = Reports.Agenda();
        var late = Cursor.Write((await query.AskAsync(CancellationToken.None)).Identity(), Instant.FromUtc(2101, 1, 2, 0, 0), "sale", "1", Zero);

        await MustRefuseAsync(() => query.ToPageAsync(1, late));
    }

    [Theory]
    [InlineData(20260309)]
    [InlineData(20260310)]
    public async Task ToPageAsync_AnyPlaceAtAll_RefusedOrRead(int seed)
    {
        var random = new Random(seed);
        var shop = await new Shop().SellAsync(4, 5, 6);
        foreach (var order in Enum.GetValues<FollowUpOrder>().Where(order => order != FollowUpOrder.NewestResult))
        {
            var query = shop.Reports().WithoutAttention().OrderBy(order);
            var question = await query.AskAsync(CancellationToken.None);
            for (var i = 0; i < 200; i++) await MustReadOrRefuseAsync(query, question.CursorAt(Mutated(random)));
        }
    }

    [Fact]
    public async Task ToPageAsync_RandomText_Refused()
    {
        var random = new Random(20260311);
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            await MustRefuseAsync(() => Reports.WithoutAttention().ToPageAsync(1, Convert.ToBase64String(bytes)));
        }
    }

    private static string[] Mutated(Random random)
    {
        string?[] place = ["sale", "1", Zero, "=ana"];
        place[random.Next(place.Length)] = Mutations[random.Next(Mutations.Length)];
        return [.. place.Take(random.Next(place.Length + 1)).OfType<string>()];
    }

    private static async Task MustRefuseAsync(Func<Task> read) =>
        Assert.Equal("cursor", (await Assert.ThrowsAsync<ArgumentException>(read)).ParamName);

    private static async Task MustReadOrRefuseAsync(WithoutAttentionQuery query, string cursor)
    {
        var error = await Record.ExceptionAsync(() => query.ToPageAsync(1, cursor));
        Assert.True(error is null or ArgumentException { ParamName: "cursor" }, $"{error}");
    }
}
