using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost;

/// <summary>Why rows would be refused, left alone or repaired: how many by field, with one of them.</summary>
internal sealed class PlanFaults
{
    private readonly Dictionary<(string File, ImportRowOutcome Outcome, string Field), (int Count, long Line, string Text)> faults = [];

    public IEnumerable<(string File, ImportRowOutcome Outcome, int Count, long Line, string Text)> All => faults
        .OrderByDescending(fault => fault.Key.Outcome).ThenByDescending(fault => fault.Value.Count)
        .Select(fault => (fault.Key.File, fault.Key.Outcome, fault.Value.Count, fault.Value.Line, fault.Value.Text));

    public void Add(HistoryRemark remark)
    {
        var key = (Path.GetFileName(remark.File.Table.Path), remark.Outcome, remark.Reasons.Count > 0 ? remark.Field ?? "" : "repaired");
        var text = string.Join("; ", remark.Reasons.Count > 0 ? remark.Reasons : remark.Repairs);
        faults[key] = faults.TryGetValue(key, out var fault) ? fault with { Count = fault.Count + 1 } : (1, remark.Row.Line, text);
    }
}
