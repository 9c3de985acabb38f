using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Gives a sale another title or customer; an empty text takes it away.</summary>
internal sealed class DescribeCommand : ChangeCommand
{
    private readonly Option<string?> title = TextOptions.Text("--title", "Help_title");
    private readonly Option<string?> customer = TextOptions.Text("--customer", "Help_customer");

    public DescribeCommand(Session session)
        : base(session, "describe")
    {
        Options.Add(title);
        Options.Add(customer);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk) => new DescribeOperation(sale)
        .With(parsed, title, (made, text) => made.WithTitle(text.OrNothing()))
        .With(parsed, customer, (made, text) => made.WithCustomer(text.OrNothing()));
}
