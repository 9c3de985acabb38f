using System.Text.Json.Serialization;

namespace FollowUpKit;

/// <summary>Where a date goes that is no business day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BusinessDayConvention>))]
public enum BusinessDayConvention
{
    /// <summary>To the next business day.</summary>
    Following,

    /// <summary>To the business day before.</summary>
    Preceding,

    /// <summary>Nowhere: it stays on the closed day.</summary>
    Unadjusted,
}
