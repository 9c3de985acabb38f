namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A week of three agents in two branches, from Monday, 2 March 2026: ana and eva in MTY, luis in TIJ, and gil, their manager.</summary>
internal static class WeekSteps
{
    public static IReadOnlyList<Step> All { get; } =
    [
        // Monday: the sales are opened.
        new("open", "2026-03-02T09:00", "MTY", "ana",
            "open", "4711", "--branch", "MTY", "--agent", "ana", "--title", "Línea de envasado", "--customer", "Aceros del Norte",
            "--first", "¿Qué le pareció la cotización?", "--due", "mañana 10:00", "--first-remind", "15min"),
        new(null, "2026-03-02T09:30", "MTY", "eva",
            "open", "4713", "--branch", "MTY", "--agent", "eva", "--title", "Refacciones", "--customer", "Molinos Garza", "--first", "Llamar por las refacciones", "--due", "hoy 16:00"),
        new(null, "2026-03-02T10:00", "TIJ", "luis",
            "open", "4712", "--branch", "TIJ", "--agent", "luis", "--title", "Muestras de café", "--customer", "Café Baja", "--first", "Visitar con muestras", "--due", "mié 10:00"),
        new(null, "2026-03-02T10:10", "TIJ", "luis",
            "open", "4714", "--branch", "TIJ", "--agent", "luis", "--title", "Molino de martillos", "--customer", "Harinas Elena", "--first", "Mandar la ficha técnica", "--due", "vie"),
        new(null, "2026-03-02T11:00", "MTY", "eva",
            "open", "4715", "--branch", "MTY", "--agent", "eva", "--title", "Banda transportadora", "--customer", "Cementos Sur", "--first", "Llamar a compras", "--due", "mañana 9:30"),

        // The same call is moved again and again.
        new(null, "2026-03-02T16:30", "MTY", "eva", "reschedule", "4713", "--due", "mañana 12:00", "--reason", "No contesta"),
        new(null, "2026-03-03T12:30", "MTY", "eva", "reschedule", "4713", "--due", "mañana 12:00", "--reason", "No contesta"),
        new(null, "2026-03-04T12:30", "MTY", "eva", "reschedule", "4713", "--due", "mañana 12:00", "--reason", "No contesta"),
        new(null, "2026-03-05T12:30", "MTY", "eva", "reschedule", "4713", "--due", "mañana 12:00", "--reason", "No contesta"),
        new("moved", "2026-03-06T12:30", "MTY", "eva", "reschedule", "4713", "--due", "+1bd 12:00", "--reason", "Está de viaje"),

        // Tuesday: a result with its next step, and the same line once more by arrow up and enter.
        new("result", "2026-03-03T10:07", "MTY", "ana",
            "result", "4711", "-d", "Le pareció alto el precio", "--at", "10:05", "--next", "Verificar la nueva cotización", "--due", "vie"),
        new("result twice", "2026-03-03T10:08", "MTY", "ana",
            "result", "4711", "-d", "Le pareció alto el precio", "--at", "10:05", "--next", "Verificar la nueva cotización", "--due", "vie"),
        new("second pending", "2026-03-03T10:10", "MTY", "ana", "schedule", "4711", "--subject", "Otra llamada", "--due", "vie"),

        // Wednesday: two rows at ten o'clock of two branches.
        new(null, "2026-03-03T17:00", "MTY", "eva", "result", "4715", "--at", "16:50", "-d", "Compras decide mañana", "--next", "Preguntar por la decisión", "--due", "mié 10:00"),
        new("agenda", "2026-03-04T09:00", "MTY", "gil", "report", "agenda"),
        new("agenda of Tijuana", "2026-03-04T09:00", "MTY", "gil", "report", "agenda", "--zone", "America/Tijuana"),

        // Thursday: the visit of Wednesday is entered a day late; somebody else was faster.
        new("late", "2026-03-05T18:00", "TIJ", "luis", "result", "4712", "--at", "ayer 9:50", "-d", "Le gustaron", "--next", "Mandar precios", "--due", "mañana"),
        new("conflict", "2026-03-05T20:05", "MTY", "ana", "reschedule", "4712", "--due", "mañana", "--reason", "Otro día", "--expected-version", "1"),

        // Friday: won.
        new("won", "2026-03-06T11:00", "MTY", "ana", "result", "4711", "-d", "Aceptó la nueva cotización", "--conclude", "--conclusion-outcome", "won"),
        new("concluded", "2026-03-06T11:01", "MTY", "ana", "show", "4711"),
        new("too late", "2026-03-06T11:05", "MTY", "eva", "schedule", "4711", "--subject", "Una llamada más", "--due", "+3d"),

        // The next Monday: the customer withdraws, and the manager looks.
        new("reopened", "2026-03-09T08:30", "MTY", "ana", "reopen", "4711", "--reason", "El cliente se arrepintió", "--next", "Hablar con el director", "--due", "hoy 17:00"),
        new("list", "2026-03-09T09:00", "MTY", "gil", "list"),
        new("report", "2026-03-09T09:01", "MTY", "gil", "report", "without-attention", "--group-by", "branch"),
        new("moved most", "2026-03-09T09:02", "MTY", "gil", "report", "agenda", "--moved-at-least", "3", "--order", "most-moved"),
        new("chain", "2026-03-09T09:02", "MTY", "gil", "show", "4713"),
        new("entered late", "2026-03-09T09:02", "MTY", "gil", "report", "results", "--captured-late", "yes"),
        new("chart", "2026-03-09T09:02", "MTY", "gil", "report", "without-attention", "--format", "chart"),
        new("as of Friday", "2026-03-09T09:03", "MTY", "gil", "show", "4711", "--as-of", "vie 12:00"),
        new("history", "2026-03-09T09:04", "MTY", "gil", "history", "4711"),
        new("agents", "2026-03-09T09:05", "MTY", "gil", "report", "agent-work", "--from", "lun", "--to", "hoy"),
        new("reopenings", "2026-03-09T09:05", "MTY", "gil", "report", "reopenings", "--from", "lun", "--to", "hoy"),
        new("reopenings by agent", "2026-03-09T09:05", "MTY", "gil", "report", "reopenings", "--group-by", "agent", "--format", "json"),
        new("stale", "2026-03-09T09:05", "MTY", "gil", "report", "stale", "--idle-for-at-least", "5"),
        new("workload", "2026-03-09T09:05", "MTY", "gil", "report", "workload", "--group-by", "agent"),

        // eva falls ill, and ana takes her work; luis mistypes a date.
        new("hand over, dry", "2026-03-09T09:10", "MTY", "gil", "bulk", "hand-over", "--run", "eva-enferma", "--from-agent", "eva", "--to-agent", "ana", "--dry-run"),
        new("handed over", "2026-03-09T09:11", "MTY", "gil", "bulk", "hand-over", "--run", "eva-enferma", "--from-agent", "eva", "--to-agent", "ana"),
        new("after eva", "2026-03-09T09:12", "MTY", "ana", "report", "agenda", "--agent", "ana"),
        new("handed over twice", "2026-03-09T09:13", "MTY", "gil", "bulk", "hand-over", "--run", "eva-enferma", "--from-agent", "eva", "--to-agent", "ana"),
        new("warned", "2026-03-09T09:15", "TIJ", "luis", "reschedule", "4714", "--due", "ayer 10:00", "--reason", "Lo pidió el cliente"),
        new("report as of Friday", "2026-03-09T09:20", "MTY", "gil", "report", "without-attention", "--as-of", "vie 12:00"),
        new("export", "2026-03-09T09:21", "MTY", "gil", "list", "--format", "xlsx", "--output", "ventas.xlsx"),
    ];
}
