using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>Adds the columns of a table to a model, in their order.</summary>
internal sealed class TableBuilder(EntityTypeBuilder entity, SqlDialect dialect)
{
    private readonly ModelDialect _model = ModelDialect.Of(dialect);
    private int _order;

    /// <summary>A table whose columns are properties of a row type.</summary>
    public void AddProperties(Table table)
    {
        foreach (var column in table.Columns)
        {
            var property = entity.Property(PropertyOf(column.Name));
            Map(property, column).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }

        AddKeys(table, PropertyOf);
    }

    /// <summary>A table whose row type has no properties.</summary>
    public void AddColumns(Table table)
    {
        foreach (var column in table.Columns) AddColumn(column);
        AddKeys(table, column => column);
    }

    public void AddColumn(Column column)
    {
        var type = ModelDialect.TypeOf(column.Type);
        Map(entity.Property(column.IsNullable && type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type, column.Name), column);
    }

    /// <summary>The primary key of some columns.</summary>
    public void AddKey(params string[] properties) =>
        _model.Annotate(entity.HasKey(properties).HasName($"{entity.Metadata.GetTableName()}_pkey").Metadata);

    /// <summary>The property of a row type that holds a column.</summary>
    public static string PropertyOf(string column) =>
        string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private void AddKeys(Table table, Func<string, string> propertyOf)
    {
        AddKey([.. table.Key.Select(column => propertyOf(column.Name))]);
        if (table.Parent is not { } parent) return;
        var columns = parent.Key.Select(column => column.Name).ToArray();
        entity.HasOne(FollowUpKitModel.RowOf(parent), null).WithMany()
            .HasForeignKey([.. columns.Select(propertyOf)])
            .OnDelete(DeleteBehavior.NoAction)
            .HasConstraintName($"{entity.Metadata.GetTableName()}_{string.Join('_', columns)}_fkey")
            .IsRequired();
    }

    private PropertyBuilder Map(PropertyBuilder property, Column column)
    {
        ForgetDefaults(property.Metadata);
        property.HasColumnName(column.Name).HasColumnType(dialect.TypeOf(column.Type, column.Length)).HasColumnOrder(_order++)
            .ValueGeneratedNever().IsRequired(!column.IsNullable);
        var value = Nullable.GetUnderlyingType(property.Metadata.ClrType) ?? property.Metadata.ClrType;
        if (_model.ConverterOf(value) is { } converter) property.HasConversion(converter);
        if (_model.Collation is { } collation && column.Type == ColumnType.Text) property.UseCollation(collation);
        return property;
    }

    /// <summary>Takes away what the host's <see cref="DbContext.ConfigureConventions"/> says about all properties of a type.</summary>
    private static void ForgetDefaults(IMutableProperty property)
    {
        property.SetMaxLength(null);
        property.SetPrecision(null);
        property.SetScale(null);
        property.SetIsUnicode(null);
        property.SetIsFixedLength(null);
        property.SetCollation(null);
        property.SetProviderClrType(null);
        property.SetValueConverter((ValueConverter?)null);
        property.SetValueComparer((ValueComparer?)null);
    }
}
