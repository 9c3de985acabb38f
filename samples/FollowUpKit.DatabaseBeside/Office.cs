using NodaTime;

namespace FollowUpKit.DatabaseBeside;

/// <summary>A person at the ERP who makes one sale, and goes on where the ERP says that it stands.</summary>
internal static class Office
{
    public const string Sale = "Q-1042";

    private const string Person = "ana";

    private static readonly (string State, SaleEvent Event)[] Steps =
    [
        ("quoted", new SaleEvent.Quoted(Sale, "40 sillas de oficina", "¿Qué le pareció la cotización?", new LocalDate(2026, 3, 5))),
        ("negotiating", new SaleEvent.Answered(Sale, new LocalDateTime(2026, 3, 5, 10, 5), "Le pareció alto el precio", "Verificar la nueva cotización", new LocalDate(2026, 3, 6))),
        ("ordered", new SaleEvent.Ordered(Sale, new LocalDateTime(2026, 3, 6, 16, 30), "Aceptó")),
    ];

    /// <summary>Makes the sale up to its order, and sends after each commit what is waiting.</summary>
    public static async Task WorkAsync(ErpDatabase erp, OutboxSender sender)
    {
        var done = Array.FindIndex(Steps, step => step.State == erp.FindState(Sale)) + 1;
        await sender.SendAsync();
        foreach (var (state, happened) in Steps.Skip(done))
        {
            erp.Save(happened, state, Person);
            await sender.SendAsync();
        }
    }
}
