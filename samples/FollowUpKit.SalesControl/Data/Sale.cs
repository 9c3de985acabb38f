using System.Globalization;

namespace FollowUpKit.SalesControl;

/// <summary>A quotation of the ERP, chased until it is won or lost. Its key is the id of the operation in FollowUpKit.</summary>
public sealed class Sale
{
    public int Id { get; set; }

    public required string Title { get; set; }

    public required decimal Amount { get; set; }

    /// <summary>MXN or USD.</summary>
    public required string Currency { get; set; }

    /// <summary>The day of the quotation, at the branch.</summary>
    public required DateOnly QuotedOn { get; set; }

    public int CustomerId { get; set; }

    public Customer? Customer { get; set; }

    public required string BranchCode { get; set; }

    public Branch? Branch { get; set; }

    public required string AgentCode { get; set; }

    public Person? Agent { get; set; }

    /// <summary>The form that it was entered by, so that a form that is sent twice makes one sale; null where it was not entered by a form.</summary>
    public string? FormId { get; set; }

    /// <summary>Number, title and customer as <see cref="SearchText"/> folds them.</summary>
    public required string SearchText { get; set; }

    /// <summary>The number as people say it: V-0042.</summary>
    public string Number => NumberOf(Id);

    public static string NumberOf(int id) => string.Create(CultureInfo.InvariantCulture, $"V-{id:0000}");
}
