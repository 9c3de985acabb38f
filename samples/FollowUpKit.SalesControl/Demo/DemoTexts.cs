namespace FollowUpKit.SalesControl;

/// <summary>What the people of the demo wrote, in the language of their branch.</summary>
internal sealed record DemoTexts
{
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The steps of a chain in order; a chain begins with the first.</summary>
    public required IReadOnlyList<DemoStep> Steps { get; init; }

    public required IReadOnlyList<string> MoveReasons { get; init; }

    public required string Details { get; init; }

    public required string Won { get; init; }

    public required string Lost { get; init; }

    public required string ReopenReason { get; init; }

    public required DemoStep AfterReopening { get; init; }

    public static DemoTexts Spanish { get; } = new()
    {
        Titles =
        [
            "40 sillas de oficina", "Montacargas eléctrico de 2 toneladas", "Servicio anual de mantenimiento", "12 laptops para ventas",
            "Estantería para almacén", "Uniformes para 80 empleados", "Sistema de riego por goteo", "Cámaras de seguridad y grabador",
            "3 impresoras de etiquetas", "Renta de plantas de luz", "Pintura industrial, 200 cubetas", "Báscula de plataforma",
        ],
        Steps =
        [
            new("¿Recibió la cotización?", "call", "Sí la recibió; la revisa con su socio."),
            new("¿Qué le pareció la cotización?", "call", "Le pareció alto el precio. Pide descuento por volumen."),
            new("Verificar la nueva cotización", "email", "Recibió la nueva cotización y la llevó a compras."),
            new("Visitar al cliente con muestras", "visit", "Le gustaron las muestras. Falta la autorización del director."),
            new("¿Ya firmó el director?", "call", "El director firma esta semana."),
        ],
        MoveReasons = ["El cliente salió de viaje", "Pidió que le llamemos después del cierre de mes"],
        Details = "Preguntar por el ingeniero Salinas, extensión 114.",
        Won = "Firmó la orden de compra.",
        Lost = "Compró con otro proveedor; el precio fue mejor.",
        ReopenReason = "El otro proveedor no cumplió con la entrega",
        AfterReopening = new("Enviar de nuevo la cotización con entrega inmediata", "email", ""),
    };

    public static DemoTexts English { get; } = new()
    {
        Titles =
        [
            "40 office chairs", "Two-ton electric forklift", "Yearly maintenance contract", "12 laptops for the sales team",
            "Warehouse shelving", "Uniforms for 80 employees", "Drip irrigation system", "Security cameras and recorder",
            "3 label printers", "Generator rental", "Industrial paint, 200 pails", "Platform scale",
        ],
        Steps =
        [
            new("Did the quotation arrive?", "call", "It did; going over it with the partner."),
            new("What did they think of the quotation?", "call", "Price is too high. Asked for a volume discount."),
            new("Check the new quotation", "email", "Got the new quotation and took it to purchasing."),
            new("Visit with samples", "visit", "Liked the samples. The director still has to approve."),
            new("Has the director signed?", "call", "The director signs this week."),
        ],
        MoveReasons = ["The customer is travelling", "Asked us to call after the month's closing"],
        Details = "Ask for Mr. Salinas, extension 114.",
        Won = "Signed the purchase order.",
        Lost = "Bought from another supplier at a better price.",
        ReopenReason = "The other supplier did not deliver",
        AfterReopening = new("Send the quotation again, with immediate delivery", "email", ""),
    };

    public static DemoTexts Of(string branch) => branch == "TIJ" ? English : Spanish;
}
