using System.Diagnostics.CodeAnalysis;
using FollowUpKit.Storage;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl;

/// <summary>The scope of a person as a condition on the ERP's own sales: that of FollowUpKit reaches its own tables only.</summary>
internal static class SaleScope
{
    [SuppressMessage("Globalization", "CA1305:Specify IFormatProvider", Justification = "The database writes the number.")]
    public static IQueryable<Sale> VisibleTo(this ErpContext context, SignedInPerson person)
    {
        var (code, branch) = (person.Code, person.BranchCode);
        return person.Role switch
        {
            Role.Owner => context.Sales,
            Role.Manager => context.Sales.Where(sale => sale.BranchCode == branch),
            _ => context.Sales.Where(sale => sale.AgentCode == code || context.FollowUpKitFollowUps().Any(followUp =>
                followUp.Tenant == ErpContext.Tenant && followUp.Operation == sale.Id.ToString()
                && followUp.State == FollowUpState.Pending && followUp.Agent == code)),
        };
    }
}
