namespace FollowUpKit.Storage.Tests;

/// <summary>A bad store, and the cases that it must break.</summary>
internal sealed record Saboteur(string Name, Func<StoreFixture> Create, string[] CaughtBy)
{
    public static Saboteur Of(string name, Func<StoreSession, IOperationStore> wrap, params string[] caughtBy) =>
        new(name, () => new SabotagedFixture(wrap), caughtBy);

    public static Saboteur Rewriting(string name, Func<OperationCommit, OperationCommit> rewrite, params string[] caughtBy) =>
        Of(name, inner => new Writers.Rewrites(inner, rewrite), caughtBy);

    public static Saboteur Importing(
        string name, Func<IReadOnlyList<OperationCommit>, IReadOnlyList<OperationCommit>> rewrite, params string[] caughtBy) =>
        Of(name, inner => new Importers.Rewrites(inner, rewrite), caughtBy);

    public static Saboteur Finding(string name, Func<StoredOperation, StoredOperation> found, params string[] caughtBy) =>
        Of(name, inner => new Readers.FindsOtherwise(inner, found), caughtBy);

    public static Saboteur Guest(string name, Func<HostTransaction, IOperationStore> wrap, params string[] caughtBy) =>
        new(name, () => new SabotagedHostFixture(wrap), caughtBy);
}
