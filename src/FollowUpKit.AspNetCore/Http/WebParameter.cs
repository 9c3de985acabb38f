namespace FollowUpKit.AspNetCore;

/// <summary>A parameter in the query of an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Type">The type of its schema: string, integer or boolean.</param>
/// <param name="Format">The format of its schema, or null.</param>
internal sealed record WebParameter(string Name, string Description, string Type = "string", string? Format = null)
{
    /// <summary>Whether it may be given several times.</summary>
    public bool Repeats { get; init; }

    /// <summary>All its values, where they are few.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    public bool IsRequired { get; init; }
}
