using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.LegacyStore;

/// <summary>A row of <c>seguimientos</c>: property names are column names.</summary>
internal sealed class Seguimiento
{
    public const string Replace = """
        INSERT OR REPLACE INTO seguimientos (empresa, folio, numero, tipo, asunto, detalles, vendedor, fecha, hora,
            fecha_resultado, hora_resultado, resultado, anterior, zona, atraso, atencion, contestado, texto, programado, programado_por,
            movidas, fecha_original, hora_original, zona_original, movida_motivo, plan, plan_paso, plan_inicio, recordatorios, resultado_zona, resultado_instante, resultado_dias_tarde, resultado_clave, capturado, capturado_tarde, capturado_por,
            cancelado, cancelado_por, cancelado_motivo)
        VALUES (@Empresa, @Folio, @Numero, @Tipo, @Asunto, @Detalles, @Vendedor, @Fecha, @Hora,
            @FechaResultado, @HoraResultado, @Resultado, @Anterior, @Zona, @Atraso, @Atencion, @Contestado, @Texto, @Programado, @ProgramadoPor,
            @Movidas, @FechaOriginal, @HoraOriginal, @ZonaOriginal, @MovidaMotivo, @Plan, @PlanPaso, @PlanInicio, @Recordatorios, @ResultadoZona, @ResultadoInstante, @ResultadoDiasTarde, @ResultadoClave, @Capturado, @CapturadoTarde, @CapturadoPor,
            @Cancelado, @CanceladoPor, @CanceladoMotivo)
        """;

    public const string Move = "UPDATE seguimientos SET folio = @NewId WHERE empresa = @Tenant AND folio = @OperationId;";

    public required string Empresa { get; init; }

    public required string Folio { get; init; }

    public int Numero { get; init; }

    public string? Tipo { get; init; }

    public string? Asunto { get; init; }

    public string? Detalles { get; init; }

    public string? Vendedor { get; init; }

    public LocalDate Fecha { get; init; }

    public LocalTime? Hora { get; init; }

    public LocalDate? FechaResultado { get; init; }

    public LocalTime? HoraResultado { get; init; }

    public string? Resultado { get; init; }

    public int? Anterior { get; init; }

    public string Zona { get; init; } = "";

    public Instant Atraso { get; init; }

    public Instant? Atencion { get; init; }

    public Instant? Contestado { get; init; }

    public string Texto { get; init; } = "";

    public Instant Programado { get; init; }

    public string ProgramadoPor { get; init; } = "";

    public int Movidas { get; init; }

    public LocalDate? FechaOriginal { get; init; }

    public LocalTime? HoraOriginal { get; init; }

    public string? ZonaOriginal { get; init; }

    public string? MovidaMotivo { get; init; }

    public string? Plan { get; init; }

    public string? PlanPaso { get; init; }

    public LocalDate? PlanInicio { get; init; }

    public string Recordatorios { get; init; } = "[]";

    public string? ResultadoZona { get; init; }

    public Instant? ResultadoInstante { get; init; }

    public int? ResultadoDiasTarde { get; init; }

    public string? ResultadoClave { get; init; }

    public Instant? Capturado { get; init; }

    public bool? CapturadoTarde { get; init; }

    public string? CapturadoPor { get; init; }

    public Instant? Cancelado { get; init; }

    public string? CanceladoPor { get; init; }

    public string? CanceladoMotivo { get; init; }

    public static Seguimiento From(OperationKey key, FollowUpSnapshot followUp) => new()
    {
        Empresa = key.Tenant,
        Folio = key.OperationId,
        Numero = followUp.Number,
        Tipo = followUp.Kind,
        Asunto = followUp.Subject,
        Detalles = followUp.Details,
        Vendedor = followUp.Agent,
        Fecha = followUp.DueDate,
        Hora = followUp.DueTime,
        FechaResultado = followUp.Result?.Date,
        HoraResultado = followUp.Result?.Time,
        Resultado = followUp.Result?.Details,
        Anterior = followUp.PreviousNumber,
        Zona = followUp.TimeZone,
        Atraso = followUp.OverdueFrom,
        Atencion = followUp.AttentionFrom,
        Contestado = followUp.AnsweredAt,
        Texto = followUp.SearchText,
        Programado = followUp.ScheduledAt,
        ProgramadoPor = followUp.ScheduledBy,
        Movidas = followUp.MoveCount,
        FechaOriginal = followUp.FirstDueDate,
        HoraOriginal = followUp.FirstDueTime,
        ZonaOriginal = followUp.FirstTimeZone,
        MovidaMotivo = followUp.LastMoveReason,
        Plan = followUp.PlanCode,
        PlanPaso = followUp.PlanStep,
        PlanInicio = followUp.PlanStart,
        Recordatorios = Json.Write(followUp.Reminders),
        ResultadoZona = followUp.Result?.TimeZone,
        ResultadoInstante = followUp.Result?.At,
        ResultadoDiasTarde = followUp.Result?.DaysLate,
        ResultadoClave = followUp.Result?.Outcome,
        Capturado = followUp.Result?.CapturedAt,
        CapturadoTarde = followUp.Result?.CapturedLate,
        CapturadoPor = followUp.Result?.CapturedBy,
        Cancelado = followUp.Cancellation?.At,
        CanceladoPor = followUp.Cancellation?.By,
        CanceladoMotivo = followUp.Cancellation?.Reason,
    };

    public FollowUpSnapshot ToSnapshot() => new()
    {
        Number = Numero,
        PreviousNumber = Anterior,
        Kind = Tipo,
        Subject = Asunto,
        Details = Detalles,
        Agent = Vendedor,
        DueDate = Fecha,
        DueTime = Hora,
        TimeZone = Zona,
        OverdueFrom = Atraso,
        AttentionFrom = Atencion,
        AnsweredAt = Contestado,
        SearchText = Texto,
        ScheduledAt = Programado,
        ScheduledBy = ProgramadoPor,
        MoveCount = Movidas,
        FirstDueDate = FechaOriginal,
        FirstDueTime = HoraOriginal,
        FirstTimeZone = ZonaOriginal,
        LastMoveReason = MovidaMotivo,
        PlanCode = Plan,
        PlanStep = PlanPaso,
        PlanStart = PlanInicio,
        Reminders = Json.Read<List<ReminderSnapshot>>(Recordatorios),
        Result = FechaResultado is { } date
            ? new()
            {
                Date = date,
                Time = HoraResultado!.Value,
                TimeZone = ResultadoZona!,
                At = ResultadoInstante!.Value,
                DaysLate = ResultadoDiasTarde!.Value,
                Details = Resultado!,
                Outcome = ResultadoClave,
                CapturedAt = Capturado!.Value,
                CapturedLate = CapturadoTarde!.Value,
                CapturedBy = CapturadoPor!,
            }
            : null,
        Cancellation = Cancelado is { } cancelled ? new() { At = cancelled, By = CanceladoPor!, Reason = CanceladoMotivo! } : null,
    };
}
