using FollowUpKit.SchemaVersions;
using FollowUpKit.Storage.Relational;

// Run from the root of the repository: what a version of the tables is, in files.
switch (args)
{
    case ["steps"]:
        VersionFiles.WriteSteps();
        return 0;
    case ["data"]:
        await VersionFiles.WriteDataAsync();
        return 0;
    default:
        Console.Error.WriteLine($"Usage: steps | data. The version is {SqlDialect.SchemaVersion}.");
        return 2;
}
