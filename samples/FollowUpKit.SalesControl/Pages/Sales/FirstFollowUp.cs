using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FollowUpKit.SalesControl.Pages.Sales;

/// <summary>The first follow-up in a form.</summary>
public sealed class FirstFollowUp
{
    public string? Subject { get; set; }

    public DateOnly? Date { get; set; }

    public TimeOnly? Time { get; set; }

    /// <summary>The follow-up; null with the errors in the model state where something is missing.</summary>
    public FollowUpDraft? ToDraft(ModelStateDictionary state)
    {
        state.Require(Subject, "First.Subject");
        state.Require(Date, "First.Date");
        return state.IsValid ? NewSale.Draft(Subject!, Date!.Value, Time) : null;
    }
}
