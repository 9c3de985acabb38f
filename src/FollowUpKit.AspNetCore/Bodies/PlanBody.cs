using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using NodaTime.Text;

namespace FollowUpKit.AspNetCore;

/// <summary>The place of a follow-up in a plan.</summary>
[Description("The place of a follow-up in a plan of the host.")]
internal sealed class PlanBody
{
    [Description("The code of the plan."), Required]
    public string? Plan { get; set; }

    [Description("The code of the step."), Required]
    public string? Step { get; set; }

    [Description("The local date from which the plan counts."), DataType(DataType.Date), Required]
    public string? Start { get; set; }

    public static PlanBody Of(PlanPosition plan) => new() { Plan = plan.Plan, Step = plan.Step, Start = LocalDatePattern.Iso.Format(plan.Start) };

    public PlanPosition? Read(FieldReader fields, string path)
    {
        var plan = fields.Required($"{path}.plan", Plan);
        var step = fields.Required($"{path}.step", Step);
        var start = fields.Date($"{path}.start", fields.Required($"{path}.start", Start));
        return plan is null || step is null || start is not { } date ? null : fields.Make($"{path}.plan", () => new PlanPosition(plan, date, step));
    }
}
