namespace FollowUpKit.Storage.Conformance;

/// <summary>How a store did in a case.</summary>
public enum StoreVerdict
{
    /// <summary>The case was run and the promise held.</summary>
    Held,

    /// <summary>The case was run and the promise was broken.</summary>
    Broken,

    /// <summary>The case was not run: it requires an ability that the fixture does not have.</summary>
    NotPromised,
}
