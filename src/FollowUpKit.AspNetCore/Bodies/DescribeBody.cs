using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>A new title or customer.</summary>
[Description("A field that is left out stays as it is; null clears it.")]
internal sealed class DescribeBody
{
    public string? Title { get; set => field = Given(value, ref _title); }

    public string? Customer { get; set => field = Given(value, ref _customer); }

    private bool _title;
    private bool _customer;

    public DescribeOperation Read(OperationId operation, FieldReader fields)
    {
        var command = new DescribeOperation(operation);
        if (_title) command = fields.With(command, "title", value => value.WithTitle(Title));
        return _customer ? fields.With(command, "customer", value => value.WithCustomer(Customer)) : command;
    }

    private static string? Given(string? value, ref bool given)
    {
        given = true;
        return value;
    }
}
