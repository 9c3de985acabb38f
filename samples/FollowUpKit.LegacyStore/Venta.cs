using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.LegacyStore;

/// <summary>A row of <c>ventas</c>: property names are column names.</summary>
internal sealed class Venta
{
    /// <summary>Writes the row of a sale. The ERP may have made it before the first follow-up was scheduled.</summary>
    public const string Upsert = """
        INSERT INTO ventas (empresa, folio, titulo, cliente, sucursal, vendedor, version, version_visible, zona, abierta, abierta_por,
            modificada, modificada_por, reabierta, concluida, concluida_fecha, concluida_por, desenlace, ultimo_seguimiento,
            retirada, retirada_por, retirada_motivo, integrada_en, actual, siguiente_atraso, sin_actividad_desde, texto)
        SELECT @Empresa, @Folio, @Titulo, @Cliente, @Sucursal, @Vendedor, @Version, @VersionVisible, @Zona, @Abierta, @AbiertaPor,
            @Modificada, @ModificadaPor, @Reabierta, @Concluida, @ConcluidaFecha, @ConcluidaPor, @Desenlace, @UltimoSeguimiento,
            @Retirada, @RetiradaPor, @RetiradaMotivo, @IntegradaEn, @Actual, @SiguienteAtraso, @SinActividadDesde, @Texto
        WHERE @ExpectedVersion = 0 OR EXISTS (SELECT 1 FROM ventas WHERE empresa = @Empresa AND folio = @Folio)
        ON CONFLICT (empresa, folio) DO UPDATE SET
            titulo = excluded.titulo, cliente = excluded.cliente, sucursal = excluded.sucursal, vendedor = excluded.vendedor,
            version = excluded.version, version_visible = excluded.version_visible, zona = excluded.zona,
            abierta = excluded.abierta, abierta_por = excluded.abierta_por,
            modificada = excluded.modificada, modificada_por = excluded.modificada_por,
            reabierta = excluded.reabierta, concluida = excluded.concluida, concluida_fecha = excluded.concluida_fecha, concluida_por = excluded.concluida_por,
            desenlace = excluded.desenlace, ultimo_seguimiento = excluded.ultimo_seguimiento,
            retirada = excluded.retirada, retirada_por = excluded.retirada_por, retirada_motivo = excluded.retirada_motivo,
            integrada_en = excluded.integrada_en, actual = excluded.actual, siguiente_atraso = excluded.siguiente_atraso,
            sin_actividad_desde = excluded.sin_actividad_desde, texto = excluded.texto
        WHERE ifnull(ventas.version, 0) = @ExpectedVersion
        """;

    /// <summary>Leaves the row of a sale that got another number to the ERP, which may delete it.</summary>
    public const string Free =
        "UPDATE ventas SET version = NULL WHERE empresa = @Tenant AND folio = @OperationId AND version = @ExpectedVersion";

    public required string Empresa { get; init; }

    public required string Folio { get; init; }

    public string? Titulo { get; init; }

    public string? Cliente { get; init; }

    public string? Sucursal { get; init; }

    public string? Vendedor { get; init; }

    public long Version { get; init; }

    public long VersionVisible { get; init; }

    public string Zona { get; init; } = "";

    public Instant Abierta { get; init; }

    public string AbiertaPor { get; init; } = "";

    public Instant Modificada { get; init; }

    public string ModificadaPor { get; init; } = "";

    public Instant? Reabierta { get; init; }

    public Instant? Concluida { get; init; }

    public LocalDate? ConcluidaFecha { get; init; }

    public string? ConcluidaPor { get; init; }

    public string? Desenlace { get; init; }

    public int? UltimoSeguimiento { get; init; }

    public Instant? Retirada { get; init; }

    public string? RetiradaPor { get; init; }

    public string? RetiradaMotivo { get; init; }

    public string? IntegradaEn { get; init; }

    public int? Actual { get; init; }

    public Instant? SiguienteAtraso { get; init; }

    public Instant? SinActividadDesde { get; init; }

    public string Texto { get; init; } = "";

    public long ExpectedVersion { get; init; }

    public static Venta From(OperationCommit commit) => new()
    {
        Empresa = commit.Key.Tenant,
        Folio = commit.KeyAfter.OperationId,
        Titulo = commit.After.Title,
        Cliente = commit.After.Customer,
        Sucursal = commit.After.Branch,
        Vendedor = commit.After.Agent,
        Version = commit.After.Version,
        VersionVisible = commit.After.VisibleVersion,
        Zona = commit.After.TimeZone,
        Abierta = commit.After.OpenedAt,
        AbiertaPor = commit.After.OpenedBy,
        Modificada = commit.After.ChangedAt,
        ModificadaPor = commit.After.ChangedBy,
        Reabierta = commit.After.ReopenedAt,
        Concluida = commit.After.Conclusion?.At,
        ConcluidaFecha = commit.After.Conclusion?.Date,
        ConcluidaPor = commit.After.Conclusion?.By,
        Desenlace = commit.After.Conclusion?.Outcome,
        UltimoSeguimiento = commit.After.Conclusion?.FollowUpNumber,
        Retirada = commit.After.Withdrawal?.At,
        RetiradaPor = commit.After.Withdrawal?.By,
        RetiradaMotivo = commit.After.Withdrawal?.Reason,
        IntegradaEn = commit.After.Withdrawal?.MergedInto,
        Actual = commit.After.CurrentFollowUpNumber,
        SiguienteAtraso = commit.After.NextOverdueFrom,
        SinActividadDesde = commit.After.IdleSince,
        Texto = commit.After.SearchText,
        ExpectedVersion = commit.KeyAfter == commit.Key ? commit.ExpectedVersion : 0,
    };

    public OperationSnapshot ToSnapshot(IEnumerable<Seguimiento> rows)
    {
        List<FollowUpSnapshot> followUps = [.. rows.OrderBy(row => row.Numero).Select(row => row.ToSnapshot())];
        var current = followUps.Find(followUp => followUp.Number == Actual);
        return new OperationSnapshot
        {
            OperationId = Folio,
            Version = Version,
            VisibleVersion = VersionVisible,
            Title = Titulo,
            Customer = Cliente,
            Branch = Sucursal,
            Agent = Vendedor,
            TimeZone = Zona,
            SearchText = Texto,
            OpenedAt = Abierta,
            OpenedBy = AbiertaPor,
            ChangedAt = Modificada,
            ChangedBy = ModificadaPor,
            ReopenedAt = Reabierta,
            Conclusion = Concluida is { } concluded
                ? new() { At = concluded, Date = ConcluidaFecha!.Value, By = ConcluidaPor!, Outcome = Desenlace, FollowUpNumber = UltimoSeguimiento!.Value }
                : null,
            Withdrawal = Retirada is { } withdrawn ? new() { At = withdrawn, By = RetiradaPor!, Reason = RetiradaMotivo!, MergedInto = IntegradaEn } : null,
            PendingCount = followUps.Count(followUp => followUp.State == FollowUpState.Pending),
            DoneCount = followUps.Count(followUp => followUp.State == FollowUpState.Done),
            CurrentFollowUpNumber = Actual,
            CurrentDueDate = current?.DueDate,
            CurrentDueTime = current?.DueTime,
            CurrentTimeZone = current?.TimeZone,
            NextOverdueFrom = SiguienteAtraso,
            IdleSince = SinActividadDesde,
            FirstContactAt = followUps.Min(followUp => followUp.Result?.At),
            FollowUps = followUps,
        };
    }
}
