namespace FollowUpKit.LoadBenchmark;

internal sealed class PlainFollowUp
{
    public int Id { get; set; }

    public int SaleId { get; set; }

    public PlainSale Sale { get; set; } = null!;

    public int Number { get; set; }

    public string Subject { get; set; } = "";

    public string Agent { get; set; } = "";

    public DateOnly DueDate { get; set; }

    public TimeOnly? DueTime { get; set; }

    public string Zone { get; set; } = "";

    public DateOnly? ResultOn { get; set; }
}
