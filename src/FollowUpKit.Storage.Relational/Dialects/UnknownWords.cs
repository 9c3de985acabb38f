namespace FollowUpKit.Storage.Relational;

/// <summary>Words in the tables that a newer library may write and this one does not know.</summary>
internal static class UnknownWords
{
    public static StorageSchemaException Error(string what, string word) => new(
        $"The {what} '{word}' is stored, which this library does not know: a newer one wrote it. Use a newer FollowUpKit.Storage.Relational.",
        SqlDialect.SchemaVersion,
        SqlDialect.SchemaVersion);
}
