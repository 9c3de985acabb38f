using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Opens a sale for follow-up.</summary>
public sealed record OpenOperation : OperationCommand
{
    /// <summary>Opens an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    public OpenOperation(OperationId operationId)
        : base(operationId)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "OpenOperation";

    /// <summary>The ERP's key of the branch, or null.</summary>
    public string? Branch { get; private init; }

    /// <summary>The ERP's key of the sales agent, or null.</summary>
    public string? Agent { get; private init; }

    /// <summary>One line that a person recognises the sale by, or null.</summary>
    public string? Title { get; private init; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; private init; }

    /// <summary>The IANA time zone; null for that of the branch by the options, else the default one.</summary>
    public string? TimeZone { get; private init; }

    /// <summary>The first follow-up, or null.</summary>
    public FollowUpDraft? First { get; private init; }

    /// <summary>The code of the plan on which the sale starts, or null.</summary>
    public string? Plan { get; private init; }

    /// <summary>The local date from which the plan counts; null for that of the opening.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? PlanStart { get; private init; }

    /// <summary>The same command with a branch.</summary>
    /// <param name="branch">The ERP's key, up to 128 code points; null for none.</param>
    public OpenOperation WithBranch(string? branch) =>
        this with { Branch = Guard.Against.BadOptionalText(branch, TextRule.Identifier, nameof(branch)) };

    /// <summary>The same command with a sales agent.</summary>
    /// <param name="agent">The ERP's key, up to 128 code points; null for none.</param>
    public OpenOperation WithAgent(string? agent) =>
        this with { Agent = Guard.Against.BadOptionalText(agent, TextRule.Identifier, nameof(agent)) };

    /// <summary>The same command with a title.</summary>
    /// <param name="title">One line, up to 100 code points; null for none.</param>
    public OpenOperation WithTitle(string? title) =>
        this with { Title = Guard.Against.BadOptionalText(title, TextRule.Label, nameof(title)) };

    /// <summary>The same command with a customer.</summary>
    /// <param name="customer">The ERP's key, up to 128 code points; null for none.</param>
    public OpenOperation WithCustomer(string? customer) =>
        this with { Customer = Guard.Against.BadOptionalText(customer, TextRule.Identifier, nameof(customer)) };

    /// <summary>The same command in a time zone of its own.</summary>
    /// <param name="timeZone">The IANA id.</param>
    public OpenOperation WithTimeZone(string timeZone) => this with { TimeZone = Guard.Against.BadText(timeZone, TextRule.Identifier, nameof(timeZone)) };

    /// <summary>The same command with a first follow-up.</summary>
    /// <param name="first">The draft.</param>
    public OpenOperation WithFirst(FollowUpDraft first) => this with { First = Guard.Against.Null(first) };

    /// <summary>
    /// The same command, which starts a plan of the host: the first follow-up is that of its first step. Where the command has a
    /// first follow-up of its own, that one stays, and belongs to the first step.
    /// </summary>
    /// <param name="plan">The code of the plan, from 1 to 128 code points.</param>
    /// <param name="start">The local date from which it counts, from 1900-01-01 to 2100-12-31; null for that of the opening.</param>
    /// <exception cref="ArgumentException">The code is blank or too long, or the date is out of range.</exception>
    public OpenOperation WithPlan(string plan, LocalDate? start = null) => this with
    {
        Plan = Guard.Against.BadText(plan, TextRule.Identifier, nameof(plan)),
        PlanStart = start is { } date ? Guard.Against.BadDate(date, nameof(start)) : null,
    };

    internal override bool NeedsPlans => Plan is not null;

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.IsOpened) return deliberation.Refuse(RuleCodes.AlreadyOpen);
        var zone = deliberation.IdOf(TimeZone) ?? deliberation.Context.Settings.ZoneOf(Branch);
        if (deliberation.FindZone(zone, out _) is { } unknown) return unknown;
        deliberation.Record(new OperationChange.Opened
        {
            Title = Title,
            Customer = Customer,
            Branch = Branch,
            Agent = Agent,
            TimeZone = zone,
            GivenTimeZone = Scheduling.OtherThan(zone, TimeZone),
            At = deliberation.Context.Now,
            By = deliberation.Context.By,
        });
        if (Plan is not null) return deliberation.StartPlan(Plan, PlanStart, First);
        return First is null ? null : deliberation.Schedule(First);
    }

    internal override void AddTo(ContentHash hash)
    {
        hash.Add("branch", Branch);
        hash.Add("agent", Agent);
        hash.Add("title", Title);
        hash.Add("customer", Customer);
        hash.Add("zone", TimeZone);
        hash.Add("first", First);
        hash.Add("plan", Plan);
        hash.Add("plan_start", PlanStart is { } start ? LocalDatePattern.Iso.Format(start) : null);
    }
}
