using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.LegacyStore;

/// <summary>A row of <c>seguimiento_ordenes</c>, an accepted command: property names are column names.</summary>
internal sealed class Orden
{
    public const string Insert = """
        INSERT INTO seguimiento_ordenes (empresa, folio, version, instante, usuario, orden, clave, huella, seguimiento, siguiente, cambios)
        VALUES (@Empresa, @Folio, @Version, @Instante, @Usuario, @Nombre, @Clave, @Huella, @Seguimiento, @Siguiente, @Cambios)
        """;

    public const string Move = "UPDATE seguimiento_ordenes SET folio = @NewId WHERE empresa = @Tenant AND folio = @OperationId;";

    public const string Columns = "empresa, folio, version, instante, usuario, orden AS nombre, clave, huella, seguimiento, siguiente, cambios";

    public required string Empresa { get; init; }

    public required string Folio { get; init; }

    public long Version { get; init; }

    public Instant Instante { get; init; }

    public string Usuario { get; init; } = "";

    public string Nombre { get; init; } = "";

    public string? Clave { get; init; }

    public byte[]? Huella { get; init; }

    public int? Seguimiento { get; init; }

    public int? Siguiente { get; init; }

    public string Cambios { get; init; } = "[]";

    public static Orden From(OperationKey key, AcceptedCommand command) => new()
    {
        Empresa = key.Tenant,
        Folio = key.OperationId,
        Version = command.Version,
        Instante = command.At,
        Usuario = command.By,
        Nombre = command.Kind,
        Clave = command.CommandId,
        Huella = command.Fingerprint,
        Seguimiento = command.FollowUpNumber,
        Siguiente = command.NextFollowUpNumber,
        Cambios = Json.WriteChanges(command.Changes),
    };

    /// <summary>The command; its changes only where the history is read.</summary>
    public AcceptedCommand ToCommand(bool withChanges) => new()
    {
        Version = Version,
        At = Instante,
        By = Usuario,
        Kind = Nombre,
        CommandId = Clave,
        Fingerprint = Huella,
        FollowUpNumber = Seguimiento,
        NextFollowUpNumber = Siguiente,
        Changes = withChanges ? Json.ReadChanges(Cambios) : [],
    };
}
