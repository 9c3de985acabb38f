using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>How a sale ends.</summary>
[Description("How a sale ends.")]
internal class ConclusionBody
{
    [Description("won, lost, or a code of the ERP.")]
    public string? Outcome { get; set; }

    [Description("Why other pending follow-ups are cancelled; without it they refuse the conclusion.")]
    public string? CancelOthersReason { get; set; }

    public ConclusionEntry? ReadConclusion(FieldReader fields, string prefix = "")
    {
        var entry = fields.Make($"{prefix}outcome", () => new ConclusionEntry(Outcome)) ?? new ConclusionEntry();
        return CancelOthersReason is null ? entry : fields.With(entry, $"{prefix}cancelOthersReason", value => value.WithCancelOthersReason(CancelOthersReason));
    }
}
