using System.ComponentModel;
using System.Globalization;

namespace FollowUpKit;

/// <summary>From text and to text, for serializers and binders that go by type converters, as Newtonsoft.Json does.</summary>
internal sealed class OperationIdTypeConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? OperationId.Parse(text, CultureInfo.InvariantCulture) : base.ConvertFrom(context, culture, value);
}
