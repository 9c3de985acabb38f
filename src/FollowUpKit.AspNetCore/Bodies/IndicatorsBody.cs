using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>Which indicators are asked for.</summary>
[Description("Which indicators are asked for.")]
internal sealed class IndicatorsBody
{
    [Description("1 to 500 keys of operations."), Required]
    public IReadOnlyList<string?>? Ids { get; set; }

    public IReadOnlyList<OperationId> Read(FieldReader fields)
    {
        if (Ids is null) fields.Missing<IReadOnlyList<string>>("ids");
        else if (Ids.Count is 0 or > 500) fields.Add("ids", "IdCount");
        return Ids is null || fields.HasErrors ? [] : [.. Ids.Select((id, index) => fields.Id($"ids[{index}]", id)).OfType<OperationId>()];
    }
}
