using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>An operation to be opened.</summary>
[Description("An operation to be opened.")]
internal sealed class OpenBody
{
    [Description("The ERP's key of the sale."), Required]
    public string? Id { get; set; }

    public string? Branch { get; set; }

    public string? Agent { get; set; }

    public string? Title { get; set; }

    public string? Customer { get; set; }

    [Description("The id of an IANA time zone; without it the zone of the branch.")]
    public string? TimeZone { get; set; }

    public DraftBody? First { get; set; }

    [Description("The code of the plan on which it starts.")]
    public string? Plan { get; set; }

    [Description("The local date from which the plan counts; without it that of the opening."), DataType(DataType.Date)]
    public string? PlanStart { get; set; }

    public OpenOperation Read(FieldReader fields)
    {
        var id = fields.Id("id", fields.Required("id", Id)) ?? AnyId;
        var first = First?.Read(fields, "first");
        var command = new OpenOperation(id);
        if (Branch is not null) command = fields.With(command, "branch", value => value.WithBranch(Branch));
        if (Agent is not null) command = fields.With(command, "agent", value => value.WithAgent(Agent));
        if (Title is not null) command = fields.With(command, "title", value => value.WithTitle(Title));
        if (Customer is not null) command = fields.With(command, "customer", value => value.WithCustomer(Customer));
        if (TimeZone is not null) command = fields.With(command, "timeZone", value => value.WithTimeZone(TimeZone));
        var start = fields.Date("planStart", PlanStart);
        if (Plan is not null) command = fields.With(command, "plan", value => value.WithPlan(Plan, start));
        else if (PlanStart is not null) fields.Add("plan", "Required");
        return first is null ? command : command.WithFirst(first);
    }

    private static readonly OperationId AnyId = OperationId.FromString("?");
}
