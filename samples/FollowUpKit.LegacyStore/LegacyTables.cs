namespace FollowUpKit.LegacyStore;

/// <summary>The tables of the ERP, and what the store adds to them.</summary>
public static class LegacyTables
{
    /// <summary>The tables as the ERP has had them for years.</summary>
    public const string OfTheErp = """
        CREATE TABLE ventas (
            empresa   TEXT NOT NULL,
            folio     TEXT NOT NULL,
            titulo    TEXT,
            cliente   TEXT,
            sucursal  TEXT,
            vendedor  TEXT,
            PRIMARY KEY (empresa, folio)
        );
        CREATE TABLE seguimientos (
            empresa         TEXT NOT NULL,
            folio           TEXT NOT NULL,
            numero          INTEGER NOT NULL,
            tipo            TEXT,
            asunto          TEXT,
            detalles        TEXT,
            vendedor        TEXT,
            fecha           TEXT NOT NULL,
            hora            TEXT,
            fecha_resultado TEXT,
            hora_resultado  TEXT,
            resultado       TEXT,
            PRIMARY KEY (empresa, folio, numero),
            FOREIGN KEY (empresa, folio) REFERENCES ventas (empresa, folio)
        );
        """;

    /// <summary>
    /// What the store adds: columns for what the ERP did not keep, and a table of the accepted commands. A sale without
    /// <c>version</c> has no follow-ups of FollowUpKit yet. Instants are microseconds since 1970 UTC.
    /// </summary>
    public const string Added = """
        ALTER TABLE ventas ADD COLUMN version INTEGER;
        ALTER TABLE ventas ADD COLUMN version_visible INTEGER;
        ALTER TABLE ventas ADD COLUMN zona TEXT;
        ALTER TABLE ventas ADD COLUMN abierta INTEGER;
        ALTER TABLE ventas ADD COLUMN abierta_por TEXT;
        ALTER TABLE ventas ADD COLUMN modificada INTEGER;
        ALTER TABLE ventas ADD COLUMN modificada_por TEXT;
        ALTER TABLE ventas ADD COLUMN reabierta INTEGER;
        ALTER TABLE ventas ADD COLUMN concluida INTEGER;
        ALTER TABLE ventas ADD COLUMN concluida_fecha TEXT;
        ALTER TABLE ventas ADD COLUMN concluida_por TEXT;
        ALTER TABLE ventas ADD COLUMN desenlace TEXT;
        ALTER TABLE ventas ADD COLUMN ultimo_seguimiento INTEGER;
        ALTER TABLE ventas ADD COLUMN retirada INTEGER;
        ALTER TABLE ventas ADD COLUMN retirada_por TEXT;
        ALTER TABLE ventas ADD COLUMN retirada_motivo TEXT;
        ALTER TABLE ventas ADD COLUMN integrada_en TEXT;
        ALTER TABLE ventas ADD COLUMN actual INTEGER;
        ALTER TABLE ventas ADD COLUMN siguiente_atraso INTEGER;
        ALTER TABLE ventas ADD COLUMN sin_actividad_desde INTEGER;
        ALTER TABLE ventas ADD COLUMN texto TEXT;
        ALTER TABLE seguimientos ADD COLUMN anterior INTEGER;
        ALTER TABLE seguimientos ADD COLUMN zona TEXT;
        ALTER TABLE seguimientos ADD COLUMN atraso INTEGER;
        ALTER TABLE seguimientos ADD COLUMN atencion INTEGER;
        ALTER TABLE seguimientos ADD COLUMN contestado INTEGER;
        ALTER TABLE seguimientos ADD COLUMN texto TEXT;
        ALTER TABLE seguimientos ADD COLUMN programado INTEGER;
        ALTER TABLE seguimientos ADD COLUMN programado_por TEXT;
        ALTER TABLE seguimientos ADD COLUMN movidas INTEGER;
        ALTER TABLE seguimientos ADD COLUMN fecha_original TEXT;
        ALTER TABLE seguimientos ADD COLUMN hora_original TEXT;
        ALTER TABLE seguimientos ADD COLUMN zona_original TEXT;
        ALTER TABLE seguimientos ADD COLUMN movida_motivo TEXT;
        ALTER TABLE seguimientos ADD COLUMN plan TEXT;
        ALTER TABLE seguimientos ADD COLUMN plan_paso TEXT;
        ALTER TABLE seguimientos ADD COLUMN plan_inicio TEXT;
        ALTER TABLE seguimientos ADD COLUMN recordatorios TEXT;
        ALTER TABLE seguimientos ADD COLUMN resultado_zona TEXT;
        ALTER TABLE seguimientos ADD COLUMN resultado_instante INTEGER;
        ALTER TABLE seguimientos ADD COLUMN resultado_dias_tarde INTEGER;
        ALTER TABLE seguimientos ADD COLUMN resultado_clave TEXT;
        ALTER TABLE seguimientos ADD COLUMN capturado INTEGER;
        ALTER TABLE seguimientos ADD COLUMN capturado_tarde INTEGER;
        ALTER TABLE seguimientos ADD COLUMN capturado_por TEXT;
        ALTER TABLE seguimientos ADD COLUMN cancelado INTEGER;
        ALTER TABLE seguimientos ADD COLUMN cancelado_por TEXT;
        ALTER TABLE seguimientos ADD COLUMN cancelado_motivo TEXT;
        CREATE TABLE seguimiento_ordenes (
            empresa     TEXT NOT NULL,
            folio       TEXT NOT NULL,
            version     INTEGER NOT NULL,
            instante    INTEGER NOT NULL,
            usuario     TEXT NOT NULL,
            orden       TEXT NOT NULL,
            clave       TEXT,
            huella      BLOB,
            seguimiento INTEGER,
            siguiente   INTEGER,
            cambios     TEXT NOT NULL,
            PRIMARY KEY (empresa, folio, version),
            UNIQUE (empresa, folio, clave)
        );
        """;
}
