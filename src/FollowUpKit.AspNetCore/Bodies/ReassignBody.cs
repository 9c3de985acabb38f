using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>Another agent.</summary>
[Description("Whose a follow-up is from now on.")]
internal sealed class ReassignBody
{
    [Description("The agent; null for none."), Required]
    public Sent Agent { get; set; }

    public ReassignFollowUp? Read(OperationId operation, FieldReader fields) => Agent.IsSent
        ? fields.Make("agent", () => new ReassignFollowUp(operation, Agent.Text))
        : fields.Missing<ReassignFollowUp>("agent");
}
