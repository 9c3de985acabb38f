namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>What three agents and their manager see of their week.</summary>
public sealed class WeekTests(LivedWeek week) : IClassFixture<LivedWeek>
{
    [Theory]
    // A day is understood, and told with its name.
    [InlineData("open", "La venta 4711 está abierta. El seguimiento 1 está agendado: ¿Qué le pareció la cotización?, vence el martes 03/03/2026 10:00.")]
    [InlineData("result", "quedó capturado el resultado del seguimiento 1, martes 03/03/2026 10:05. El seguimiento 2 está agendado: Verificar la nueva cotización, vence el viernes 06/03/2026.")]
    [InlineData("moved", "Venta 4713: el seguimiento 1 ahora vence el lunes 09/03/2026 12:00.")]
    // Two rows at ten o'clock of two branches.
    [InlineData("agenda", "4715 Cementos Sur Preguntar por la hoy MTY Banda decisión 10:00 eva transportadora")]
    [InlineData("agenda", "4712 Café Baja Visitar con hoy TIJ Muestras de café muestras 10:00 luis Tijuana")]
    [InlineData("agenda of Tijuana", "hoy MTY Banda decisión 10:00 eva transportadora Monterrey")]
    // Whoever moves a call again and again is seen.
    [InlineData("moved most", "4713 Molinos Garza Llamar por las hoy 5 MTY Refacciones refacciones 12:00 eva 1 de 1 fila")]
    [InlineData("chain", "movido 5 veces, vencía el 02/03/2026 16:00; último motivo: Está de viaje")]
    [InlineData("chain", "Movido: 5 veces, vencía el 02/03/2026 16:00; último motivo: Está de viaje")]
    // What was entered late is seen, though it was on time.
    [InlineData("entered late", "4712 Café Baja Visitar con 04/03/2026 Le gustaron TIJ Muestras de muestras 09:50 capturado luis café Tijuana tarde 1 de 1 fila")]
    // How it ended, and what the customer said last.
    [InlineData("concluded", "Conclusión: 06/03/2026 11:00 · [won] ana")]
    [InlineData("result", "Último resultado: 03/03/2026 10:05 · Le pareció alto el precio")]
    [InlineData("won", "La venta 4711 está concluida.")]
    [InlineData("concluded", "Concluida el 06/03/2026 11:00 por ana, desenlace: won.")]
    // What the manager sees.
    [InlineData("list", "5 de 5 ventas al 09/03/2026 09:00 (America/Monterrey). En proceso: 2 (0 sin siguiente paso), atrasadas: 3, concluidas: 0.")]
    [InlineData("list", "4713 Molinos Garza ► En proceso hoy 5 MTY Refacciones 12:00 eva")]
    [InlineData("report", "3 de 3 seguimientos sin atención al 09/03/2026 09:01 (America/Monterrey).")]
    [InlineData("report", "MTY 1 5 5 TIJ 2 3 3")]
    [InlineData("chart", "TIJ · 1-3 días")]
    [InlineData("as of Friday", "■ Concluido")]
    [InlineData("as of Friday", "Como estaba el 06/03/2026 12:00, en la versión 3; ahora va en la 4.")]
    [InlineData("history", "4 09/03/2026 08:30 ana Reabierta: El cliente se arrepintió")]
    [InlineData("agents", "luis 2 2 1 100% 0 0")]
    // A win that was undone does not vanish in silence.
    [InlineData("reopenings", "4711 Aceros del 06/03/2026 won 09/03/2026 El cliente MTY Norte se ana Línea de arrepintió envasado ana 1 de 1 fila")]
    [InlineData("reopenings by agent", """{ "key": "ana", "count": 1, "wonCount": 1 }""")]
    [InlineData("stale", "4714 Harinas Elena")]
    [InlineData("stale", "filas al 09/03/2026 09:05 (America/Monterrey).")]
    [InlineData("workload", "luis 0 2 0 0 0 0")]
    [InlineData("report as of Friday", "El reloj se movió al 06/03/2026 12:00; los datos son los del 09/03/2026 09:20, con todo lo que se hizo desde entonces.")]
    // The work of one agent goes to another in one run.
    [InlineData("hand over, dry", "Venta 4715: se haría. Venta 4713: se haría. Corrida de prueba eva-enferma: por hacer: 2; sin nada que cambiar: 0;")]
    [InlineData("handed over", "Venta 4715: hecho. Venta 4713: hecho. Corrida eva-enferma: hechos: 2;")]
    [InlineData("handed over twice", "Corrida eva-enferma: hechos: 0;")]
    [InlineData("after eva", "4713 Molinos Garza Llamar por las hoy 5 MTY Refacciones refacciones 12:00 ana")]
    // What may be a mistake is done, and said.
    [InlineData("warned", "Aviso (due_in_past): El seguimiento 1 vence el 08/03/2026 10:00, que ya pasó: queda atrasado de inmediato.")]
    [InlineData("export", "Se escribieron 5 filas en ")]
    public void Week_InSpanish_Shows(string name, string expected) => Shows("es", name, expected);

    [Theory]
    [InlineData("open", "Sale 4711 is open. Follow-up 1 is scheduled: ¿Qué le pareció la cotización?, due Tuesday 2026-03-03 10:00.")]
    [InlineData("result", "the result of follow-up 1 is captured, Tuesday 2026-03-03 10:05. Follow-up 2 is scheduled: Verificar la nueva cotización, due Friday 2026-03-06.")]
    [InlineData("moved", "Sale 4713: follow-up 1 now is due Monday 2026-03-09 12:00.")]
    [InlineData("agenda", "luis Tijuana")]
    [InlineData("moved most", "1 of 1 row")]
    [InlineData("chain", "moved 5 times, first due 2026-03-02 16:00; last reason: Está de viaje")]
    [InlineData("entered late", "4712 Café Baja")]
    [InlineData("entered late", "captured")]
    [InlineData("result", "Last result: 2026-03-03 10:05 · Le pareció alto el precio")]
    [InlineData("concluded", "Concluded at 2026-03-06 11:00 by ana, outcome: won.")]
    [InlineData("list", "5 of 5 sales as of 2026-03-09 09:00 (America/Monterrey). In progress: 2 (0 with no next step), overdue: 3, concluded: 0.")]
    [InlineData("report", "3 of 3 follow-ups without attention as of 2026-03-09 09:01 (America/Monterrey).")]
    [InlineData("chart", "TIJ · 1-3 days")]
    [InlineData("workload", "luis 0 2 0 0 0 0")]
    [InlineData("as of Friday", "As it stood at 2026-03-06 12:00, version 3; now it is at version 4.")]
    [InlineData("reopenings", "4711 Aceros del 2026-03-06 won 2026-03-09 El cliente se MTY")]
    [InlineData("report as of Friday", "The clock is moved to 2026-03-06 12:00; the data is that of 2026-03-09 09:20, with all that was done since.")]
    [InlineData("hand over, dry", "Sale 4715: would be done. Sale 4713: would be done. Dry run eva-enferma: 2 would be done,")]
    [InlineData("handed over", "Sale 4715: done. Sale 4713: done. Run eva-enferma: 2 done,")]
    [InlineData("after eva", "4713 Molinos Garza Llamar por las today 5 MTY Refacciones refacciones 12:00 ana")]
    [InlineData("warned", "Warning (due_in_past): Follow-up 1 is due at 2026-03-08 10:00, which is over: it is overdue at once.")]
    [InlineData("list", "4713 Molinos Garza ► In progress today 5 MTY Refacciones 12:00 eva")]
    [InlineData("export", "5 rows written to ")]
    public void Week_InEnglish_Shows(string name, string expected) => Shows("en", name, expected);

    [Theory]
    [InlineData("es", "result twice", "Rechazado (result_repeated): Ese es el resultado del seguimiento 1, capturado por ana el 03/03/2026 10:07; capture el resultado del seguimiento 2 o indique su número.")]
    [InlineData("en", "result twice", "Refused (result_repeated): This is the result of follow-up 1, which ana captured at 2026-03-03 10:07; enter the result of follow-up 2, or give its number.")]
    [InlineData("es", "second pending", "Rechazado (too_many_pending): La venta 4711 ya tiene un seguimiento pendiente; termínelo primero.")]
    [InlineData("en", "second pending", "Refused (too_many_pending): Sale 4711 already has a pending follow-up; finish it first.")]
    [InlineData("es", "conflict", "Rechazado (version_conflict): luis cambió la venta 4712 el 05/03/2026 20:00: usted vio la versión 1 y ya va en la 2. No se guardó nada.")]
    [InlineData("en", "conflict", "Refused (version_conflict): luis changed sale 4712 at 2026-03-05 20:00: you saw version 1, and it is at 2. Nothing was written.")]
    [InlineData("es", "too late", "Rechazado (operation_concluded): La venta 4711 fue concluida por ana el 06/03/2026 11:00; primero hay que reabrirla.")]
    [InlineData("en", "too late", "Refused (operation_concluded): Sale 4711 was concluded by ana at 2026-03-06 11:00; reopen it first.")]
    public void Week_WhatIsNotAllowed_IsRefusedInWords(string language, string name, string expected)
    {
        var run = week.Of(language, name);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith(expected, run.Error.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "result", "--due: vie = viernes 06/03/2026")]
    [InlineData("en", "result", "--due: fri = Friday 2026-03-06")]
    [InlineData("es", "late", "--at: ayer 9:50 = miércoles 04/03/2026 09:50")]
    [InlineData("es", "moved", "--due: +1bd 12:00 = lunes 09/03/2026 12:00")]
    public void Week_ADayInWords_IsEchoed(string language, string name, string expected) =>
        Assert.Contains(expected, week.Of(language, name).Error, StringComparison.Ordinal);

    private void Shows(string language, string name, string expected)
    {
        var run = week.Of(language, name);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Words, StringComparison.Ordinal);
    }
}
