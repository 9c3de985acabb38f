using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Changes the title or the customer of a sale. A value that is not given stays as it is.</summary>
public sealed record DescribeOperation : OperationCommand
{
    /// <summary>Describes an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    public DescribeOperation(OperationId operationId)
        : base(operationId)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "DescribeOperation";

    /// <summary>The new title, if given.</summary>
    public Optional<string?> Title { get; private init; }

    /// <summary>The new customer, if given.</summary>
    public Optional<string?> Customer { get; private init; }

    /// <summary>The same command with a title.</summary>
    /// <param name="title">One line, up to 100 code points; null to remove it.</param>
    public DescribeOperation WithTitle(string? title) =>
        this with { Title = new(Guard.Against.BadOptionalText(title, TextRule.Label, nameof(title))) };

    /// <summary>The same command with a customer.</summary>
    /// <param name="customer">The ERP's key, up to 128 code points; null to remove it.</param>
    public DescribeOperation WithCustomer(string? customer) =>
        this with { Customer = new(Guard.Against.BadOptionalText(customer, TextRule.Identifier, nameof(customer))) };

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        var operation = deliberation.Operation;
        var title = Title.Or(operation.Title);
        var customer = Customer.Or(operation.Customer);
        if (title != operation.Title || customer != operation.Customer)
            deliberation.Record(new OperationChange.Described { Title = title, Customer = customer });
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        hash.Add("title", Title);
        hash.Add("customer", Customer);
    }
}
