using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>A new title or customer.</summary>
[Description("A field that is left out stays as it is; null clears it.")]
internal sealed class DescribeBody
{
    public Sent Title { get; set; }

    public Sent Customer { get; set; }

    public DescribeOperation Read(OperationId operation, FieldReader fields)
    {
        var command = new DescribeOperation(operation);
        if (Title.IsSent) command = fields.With(command, "title", value => value.WithTitle(Title.Text));
        return Customer.IsSent ? fields.With(command, "customer", value => value.WithCustomer(Customer.Text)) : command;
    }
}
