namespace FollowUpKit.LoadBenchmark;

internal sealed class PlainSale
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public string Customer { get; set; } = "";

    public string Branch { get; set; } = "";

    public string Agent { get; set; } = "";

    public DateOnly? ConcludedOn { get; set; }

    public List<PlainFollowUp> FollowUps { get; } = [];
}
