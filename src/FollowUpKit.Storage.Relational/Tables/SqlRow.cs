using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>The row that a reader stands on, read column by column in the order in which they were selected.</summary>
internal sealed class SqlRow(DbDataReader reader, SqlDialect dialect)
{
    private int _next;

    /// <summary>Reads the row that the reader came to.</summary>
    /// <exception cref="StorageDataException">A value is not one that is ever written.</exception>
    public T Read<T>(Func<SqlRow, T> map)
    {
        _next = 0;
        try
        {
            return map(this);
        }
        catch (Exception error) when (IsOfValue(error))
        {
            var column = reader.GetName(Math.Min(Math.Max(_next - 1, 0), reader.FieldCount - 1));
            throw new StorageDataException($"What is stored in the column '{column}' cannot be read: it was not written by this library.", error);
        }
    }

    /// <summary>Reads a column as a value of C#; an <see cref="UnreadableValue"/> where it is not one that is ever written.</summary>
    public object? Fact(ColumnType type)
    {
        var ordinal = _next;
        try
        {
            return SkipWhenNull(1) ? null : FactOf(type);
        }
        catch (Exception error) when (IsOfValue(error))
        {
            _next = ordinal + 1;
            return new UnreadableValue(reader.GetValue(ordinal));
        }
    }

    /// <summary>Passes over columns.</summary>
    public void Skip(int columns) => _next += columns;

    /// <summary>Passes over a part that is not there, as its first column tells.</summary>
    public bool SkipWhenNull(int columns)
    {
        if (!reader.IsDBNull(_next)) return false;
        _next += columns;
        return true;
    }

    public string Text() => reader.GetString(_next++);

    public string? TextOrNull() => SkipWhenNull(1) ? null : Text();

    public string PeekText() => reader.GetString(_next);

    public int PeekInteger() => reader.GetInt32(_next);

    public int Integer() => reader.GetInt32(_next++);

    public int? IntegerOrNull() => SkipWhenNull(1) ? null : Integer();

    public long Long() => reader.GetInt64(_next++);

    public long? LongOrNull() => SkipWhenNull(1) ? null : Long();

    public bool Boolean() => reader.GetBoolean(_next++);

    public byte[]? BytesOrNull() => SkipWhenNull(1) ? null : reader.GetFieldValue<byte[]>(_next++);

    public Instant Instant() => dialect.ReadInstant(reader, _next++);

    /// <summary>The instants of <see cref="SqlDialect.AllInstants"/>, earliest first.</summary>
    public IReadOnlyList<Instant> AllInstants()
    {
        if (SkipWhenNull(1)) return [];
        var texts = Text().Split(',');
        return [.. texts.Select(text => NodaTime.Instant.FromUnixTimeTicks(checked(long.Parse(text, CultureInfo.InvariantCulture) * 10))).OrderBy(instant => instant)];
    }

    public Instant? InstantOrNull() => SkipWhenNull(1) ? null : Instant();

    public LocalDate Date() => dialect.ReadDate(reader, _next++);

    public LocalDate? DateOrNull() => SkipWhenNull(1) ? null : Date();

    public LocalTime Time() => dialect.ReadTime(reader, _next++);

    public LocalTime? TimeOrNull() => SkipWhenNull(1) ? null : Time();

    private static bool IsOfValue(Exception error) => error
        is InvalidCastException or FormatException or OverflowException or ArgumentException or InvalidOperationException or JsonException;

    private object FactOf(ColumnType type) => type switch
    {
        ColumnType.Text => Text(),
        ColumnType.Integer => Integer(),
        ColumnType.Long => Long(),
        ColumnType.Instant => Instant(),
        ColumnType.Date => Date(),
        ColumnType.Time => Time(),
        ColumnType.Boolean => Boolean(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column of such a type is read."),
    };
}
