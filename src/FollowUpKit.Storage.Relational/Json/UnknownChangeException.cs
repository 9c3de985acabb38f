namespace FollowUpKit.Storage.Relational;

/// <summary>A kind of change that only a newer library knows.</summary>
internal sealed class UnknownChangeException(string kind) : Exception($"The change '{kind}' is not known.")
{
    public string Kind => kind;
}
