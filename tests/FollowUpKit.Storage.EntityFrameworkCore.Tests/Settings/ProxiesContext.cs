using FollowUpKit.ConformanceHost;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>An ERP whose rows tell the change tracker themselves.</summary>
internal sealed class ProxiesContext(DbContextOptions options) : ErpContext(options)
{
    public override ErpSale NewSale(string id) => this.CreateProxy<ErpSale>(sale => sale.Id = id);
}
