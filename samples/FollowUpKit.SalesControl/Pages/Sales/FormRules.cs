using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FollowUpKit.SalesControl.Pages.Sales;

/// <summary>What the forms of the ERP check themselves.</summary>
internal static class FormRules
{
    public const int MaxLine = 100;

    public static void Require(this ModelStateDictionary state, object? value, string field)
    {
        if (state.GetFieldValidationState(field) == ModelValidationState.Invalid) return;
        if (value is null or "" or 0) state.AddModelError(field, Words.Get("Error_Required"));
        else if (value is DateOnly { Year: < 1900 or > 2100 }) state.AddModelError(field, Words.Get("Error_Date"));
        else if (value is string { Length: > MaxLine }) state.AddModelError(field, Words.Fill("Error_TooLong", MaxLine));
    }
}
