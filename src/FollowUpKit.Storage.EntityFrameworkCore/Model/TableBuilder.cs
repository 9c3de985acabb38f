using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>Adds the columns of a table to a model, in the order in which they are named.</summary>
internal sealed class TableBuilder(EntityTypeBuilder entity, SqlDialect dialect)
{
    private readonly ModelDialect _model = ModelDialect.Of(dialect);
    private int _order;

    /// <summary>A column for each property of a row type.</summary>
    public TableBuilder Properties()
    {
        foreach (var property in entity.Metadata.ClrType.GetProperties().OrderBy(property => property.MetadataToken))
            ReadOnly(Column(entity.Property(property.Name), property.PropertyType, Snake(property.Name)));
        return this;
    }

    public TableBuilder Key() => Column<string>("tenant").Column<string>("operation");

    public TableBuilder Column<T>(string name, bool required = true)
    {
        var type = required || !typeof(T).IsValueType ? typeof(T) : typeof(Nullable<>).MakeGenericType(typeof(T));
        Column(entity.IndexerProperty(type, name), type, name).IsRequired(required);
        return this;
    }

    public TableBuilder PrimaryKey(params string[] columns)
    {
        entity.HasKey(columns).HasName($"{entity.Metadata.GetTableName()}_pkey");
        return this;
    }

    /// <summary>A foreign key to the first columns of the primary key of another table, which deletes nothing.</summary>
    public TableBuilder References(string principal, params string[] columns)
    {
        var name = $"{entity.Metadata.GetTableName()}_{string.Join('_', columns.Select(Snake))}_fkey";
        entity.HasOne(principal, null).WithMany().HasForeignKey(columns).OnDelete(DeleteBehavior.NoAction).HasConstraintName(name).IsRequired();
        return this;
    }

    public static string Snake(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    public static string PropertyOf(string column) =>
        string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private PropertyBuilder Column(PropertyBuilder property, Type type, string name)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        property.HasColumnName(name).HasColumnType(ModelDialect.ColumnTypeOf(value, dialect.Types)).HasColumnOrder(_order++).ValueGeneratedNever();
        if (_model.ConverterOf(value) is { } converter) property.HasConversion(converter);
        if (_model.Collation is { } collation && (value == typeof(string) || value == typeof(FollowUpState))) property.UseCollation(collation);
        return property;
    }

    private static void ReadOnly(PropertyBuilder property) =>
        property.Metadata.SetAfterSaveBehavior(Microsoft.EntityFrameworkCore.Metadata.PropertySaveBehavior.Throw);
}
