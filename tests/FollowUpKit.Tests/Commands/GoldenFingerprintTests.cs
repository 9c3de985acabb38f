using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>
/// Fingerprints are stored, so they must never change: of each command with nothing optional and with everything, worked out
/// apart. A new optional field adds a row and changes none.
/// </summary>
public sealed class GoldenFingerprintTests
{
    private static readonly LocalDateTime Morning = Some.Today.At(new LocalTime(8, 30));

    private static readonly Reminder Day = Reminder.Before(Period.FromDays(1));

    private static readonly Due At = Due.At(Some.March(10), 10, 5).WithTimeZone("America/Mexico_City");

    private static readonly FollowUpDraft Sparse = new("Llamar", Due.On(Some.March(10)));

    private static readonly FollowUpDraft Full = new FollowUpDraft("Llamar", At).WithKind("call").WithDetails("a\nb").WithAgent("ana")
        .BasedOn(1).WithReminders(Day, Reminder.At(Some.March(9).At(new LocalTime(9, 0))));

    private static readonly CaptureResult Result = new(Chase.Id, Morning, "Le pareció alto");

    private static readonly (OperationCommand Command, string Hash)[] Golden =
    [
        (
            new OpenOperation(Chase.Id),
            "25D78AF282D99435294C801FDB71D2472D2C9D591E1C2BBCFCF7401A65CDCEDF"),
        (
            new OpenOperation(Chase.Id).WithBranch("MTY").WithAgent("ana").WithTitle("Bomba").WithCustomer("C-1").WithTimeZone("America/Tijuana").WithFirst(Full),
            "20CFB10BC2B2BE6A19B7821175DAA5C974A2F3C7B0D267BC1B2B8F285485FB60"),
        (
            new DescribeOperation(Chase.Id),
            "F8A547B3E6C6FBF95F898CD77E31354F6E5E9FDC5F7AC827775075A8F51EAF51"),
        (
            new DescribeOperation(Chase.Id).WithTitle("Bomba").WithCustomer(null),
            "8A1015768FAF2B11E7A2FBA145891F4AE5F00E9DE557316526B09E8AFEA1AAD0"),
        (
            new TransferOperation(Chase.Id),
            "741D8FA9A778983B5DE6F5595D616020236969EB17B6C6D6C0EC5F759431EF04"),
        (
            new TransferOperation(Chase.Id).ToBranch(null).ToAgentWithPending("ana"),
            "9AD4C51438953889520DE55A501E6D5A94BCD689155679DDE26B1AABF007CA57"),
        (
            new ScheduleFollowUp(Chase.Id, Sparse),
            "0C8C6BD58DAE0EB636257BA33C2037076EDF152B071F13B46395673A1CFB5E48"),
        (
            new ScheduleFollowUp(Chase.Id, Full),
            "529186623BFAEF13D135D48FA22AF2EC2B1BEDCDFDC0C2F3F0DE370BE9F0B795"),
        (
            new ScheduleFollowUp(Chase.Id, Sparse.WithAgent(NextStepAgent.CurrentUser)),
            "50AD874BC8FB10BA4A5E266163AD584540EBDD7CCE8E50D45CB00FDACAAE28FB"),
        (
            new ScheduleFollowUp(Chase.Id, Sparse.WithPlan(new PlanPosition("cotización", Some.Today, "llamada"))),
            "45B82D42F59FCFCD928A980AD7504736A282506AA41DD3C513392AC8CA3E3E3C"),
        (
            new ScheduleFollowUp(Chase.Id, Sparse.WithoutPlan()),
            "A62C8291659104225A97BF0CBF3E637EEB6482CBB3C5E3C18C7DD92209C9652D"),
        (
            new EditFollowUp(Chase.Id),
            "E3CAE0877CCF8C93ACB3928969F190236730CE3248251ADD372F53C03ACDCA3A"),
        (
            new EditFollowUp(Chase.Id).WithDetails(null).WithReminders(),
            "88AA07B02E285C6F3ACB1D43C1707BC9194ADC0F1514434251D415B86E12CDE7"),
        (
            new EditFollowUp(Chase.Id).WithSubject("Llamar").WithDetails("a\nb").WithKind("call").WithReminders(Day).OnFollowUp(2),
            "64037CBD8F3997CD1FABE77600B30BA455FDE999C8B396EFB44DE8252F2CE599"),
        (
            new RescheduleFollowUp(Chase.Id, Due.On(Some.March(10)), "Viaja"),
            "158D4A5600806ABFEFF392CF00F8311C5BBDAFCF260563517D334E030C0EF656"),
        (
            new RescheduleFollowUp(Chase.Id, At, "Viaja").OnFollowUp(2),
            "7BA971CFF9088D6950FC8DE16953B558577B1C20E38A27015DE6ABDFE3C0186B"),
        (
            new ReassignFollowUp(Chase.Id, "beto"),
            "2377A7D6E29FE72FD56698A945D74BE93510846AEBFAC5DBCE01D77502D137AA"),
        (
            new ReassignFollowUp(Chase.Id, "beto").OnFollowUp(2),
            "AEE4E4F046A35834B8BB4B6092849FD01D3D43EB6966844CF3AD6414FC6B5DE4"),
        (
            new ReassignFollowUp(Chase.Id, null),
            "84A12820D1288D0A37E1989457B6162380CA1C96750C2A335F9E911491A0F7B7"),
        (
            new PostponeFollowUp(Chase.Id, 1, "Viaja"),
            "02C6CF7C33393218D6CF0F99E1300C9EA1773FEF88865B451E7536322201559D"),
        (
            new PostponeFollowUp(Chase.Id, 1, "Viaja").OnFollowUp(2),
            "80065AFCB96A0FC412AC79EBEB95584CBA2996CDE526B07FAF1C03A57FAC2E84"),
        (
            new HandOverOperation(Chase.Id, "beto"),
            "F5AA4F9FB941ABDC1E340CBA0610307E6DA93DF0192E51B3E2E05DEE6713C79C"),
        (
            new HandOverOperation(Chase.Id, null).FromAgent("ana").OnlyPending(),
            "473BFB230BB17529AD29D49E8B3746DDD6C9573244E60A5C4A04EA775F53AE69"),
        (
            new CancelFollowUp(Chase.Id, "Por correo"),
            "0F6F32E0BA670E29A9B64D990AB9E438B4FDF1964C3249649132413DA960B637"),
        (
            new CancelFollowUp(Chase.Id, "Por correo").OnFollowUp(2),
            "690109A2F9FB84F08172401CD4A702A38468F8E32CF1471DFF0239DF9ACB54E6"),
        (
            Result,
            "F3AD5B48914CFE02DE755B3BA76FF0699BB7A6FDA49C663EB42A76CB7C218F67"),
        (
            Result.WithOutcome("high").WithTimeZone("America/Tijuana").WithNext(Full).OnFollowUp(2),
            "69B91998278D6AFD5C486D18EEE09166520C7ED9A35AD42A6389C34F34AC1062"),
        (
            Result.WithConclusion(),
            "306DEE49DB24360408309B03068A75BF40CEBFB22939B12763AAFDF35C36B7F8"),
        (
            Result.WithConclusion(new ConclusionEntry("won").WithCancelOthersReason("Vendido")),
            "6C5F8F28F24B8C5FD9BBCD8CE458F7BFD4205B37CDF1396CF4DE8450FA0079AB"),
        (
            new CorrectResult(Chase.Id, 1, new ResultEntry(Morning, "Le pareció alto"), "Error"),
            "B54EDECABC88CC63273E6ED48D3D8CB8BFEB98CF4BBC34B5D81825E795D13514"),
        (
            new CorrectResult(Chase.Id, 1, new ResultEntry(Morning, "Le pareció alto").WithOutcome("high").WithTimeZone("America/Tijuana"), "Error"),
            "80A580823AD19DE595C8553371641CA625C789E66558F0C4E2A08C2973798466"),
        (
            new MergeOperations(Chase.Id, "S-2", "Capturada dos veces"),
            "8CF3696992CC3371E2A5239DC055B45BC2808C5ABFF23DC8A47BCEC3E2AA7B6F"),
        (
            new MergeOperations(Chase.Id, "S-2", "Capturada dos veces").WithConclusionFrom("S-2").WithCancelSurplusReason("Sobra"),
            "C5E197821241C16EA4501F0E559227110B9A141F213B83E3D2E3CB4396AF884A"),
        (
            new ChangeOperationId(Chase.Id, "P-77"),
            "7703FC02A5B05A1E3D69255C9F11B4C0762D6B4187713ED75DE5741970749B98"),
        (
            new RetractResult(Chase.Id, "Era de otra venta"),
            "C9E0E364D36ADCA9B2F460ACDFFDD535C4676AC060CA503FAF27EAAAC1287021"),
        (
            new RetractResult(Chase.Id, "Era de otra venta").OnFollowUp(2).WithNextCancelled(),
            "0149DCFE1AF2AF0BE7697A6EC765D952B854393F93C123DCF53EF5B21F29FB0D"),
        (
            new ConcludeOperation(Chase.Id),
            "3A29D3FFDDAA3A6A26F5AB15AA4CA613EE550A4737D28B041FB0041B909F8C1D"),
        (
            new ConcludeOperation(Chase.Id, "won").WithCancelOthersReason("Vendido").WithResult(new ResultEntry(Morning, "Le pareció alto").WithOutcome("high").WithTimeZone("America/Tijuana")),
            "D19D55C30B701B0D42B04F6F71F0E4A17ADC605E2A9BFF62349EEB7E023264BC"),
        (
            new ReopenOperation(Chase.Id, "Llamaron"),
            "0DAA2ED8324E44E1BCC1B8B83CD509CA75FEB3AC5E1A479C5ED0C62236D66423"),
        (
            new ReopenOperation(Chase.Id, "Llamaron").WithNext(Full),
            "0C9CC12018E9D2806A2CCADC1506FF25A3EA89408C1A94DE763E05C7A7EB8C42"),
        (
            new WithdrawOperation(Chase.Id, "Duplicada"),
            "02623DD9EE9C8E22DD199D284135ED87676407E55F38FB3143C18BF3A9E856F7"),
        (
            new ReinstateOperation(Chase.Id),
            "51AB5655F855A996829185ED821DDD2847B2F0CD1F7AC43D897FFC1D83351ECE"),
        (
            new ReinstateOperation(Chase.Id).WithNext(Full),
            "86FD40AD5F4B2432802E0463CFD65CC8DC532FB7D9ED936D4A6702BEDB165695"),
        (
            new RecalculateDueTimes(Chase.Id),
            "50A9151131ED3ACD5E604BF0BB47E7D0E265ADDC3EDF1BF7A01F3D57AD28507D"),
    ];

    public static TheoryData<int, string> Rows { get; } = ToRows();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_KnownCommand_IsTheStoredOne(int row, string hash) =>
        Assert.Equal(hash, Convert.ToHexString(Fingerprint.Of(Golden[row].Command)));

    [Fact]
    public void Golden_EveryCommandOfTheLibrary_HasItsRow() => Assert.Equal(
        CommandTable.Commands.Order(StringComparer.Ordinal),
        Golden.Select(row => row.Command.Kind).Distinct().Order(StringComparer.Ordinal));

    private static TheoryData<int, string> ToRows()
    {
        var rows = new TheoryData<int, string>();
        for (var i = 0; i < Golden.Length; i++) rows.Add(i, Golden[i].Hash);
        return rows;
    }
}
