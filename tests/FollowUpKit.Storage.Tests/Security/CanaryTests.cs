using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Storage.Tests;

/// <summary>What people type stays in the database: it is in no message, no log, no trace and no metric.</summary>
[Collection(SharedServer.Name)]
public sealed class CanaryTests
{
    public static TheoryData<Type> Libraries { get; } =
        [typeof(FollowUpService), typeof(IOperationStore), typeof(Relational.SqlDialect), typeof(EntityFrameworkCore.FollowUpKitOperation)];

    [Fact]
    public async Task Sqlite_EverythingThatFails_TellsNothingTyped()
    {
        using var listening = new Listening();
        using var database = new CanarySqlite(listening.Loggers);

        await HoldsAsync(database, listening);
    }

    [PostgreSqlFact]
    public async Task PostgreSql_EverythingThatFails_TellsNothingTyped()
    {
        using var listening = new Listening();
        using var database = new CanaryPostgreSql(listening.Loggers);

        await HoldsAsync(database, listening);

        Assert.Contains(listening.Heard, heard => heard.Contains("followup_operations", StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_OneOfEach_HaveACanaryInEveryText()
    {
        Assert.Equal(
            typeof(OperationCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OperationCommand)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
            CanaryCommands.All.Select(command => command.Kind).Order(StringComparer.Ordinal));
        Assert.All(CanaryCommands.All.SelectMany(command => Texts(command, "")), text => Assert.NotEmpty(Canary.In(text)));
    }

    [Fact]
    public void ToString_EachCommand_TellsTheSaleOnly() =>
        Assert.All(CanaryCommands.All, command => Assert.Equal(["operation"], Canary.In($"{command}")));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_Assembly_TellsNothingElsewhere(Type type) => Assert.DoesNotContain(
        type.Assembly.GetReferencedAssemblies(),
        reference => reference.Name is "System.Console" or "System.Diagnostics.TraceSource" or "System.Diagnostics.Tracing");

    private static async Task HoldsAsync(CanaryDatabase database, Listening listening)
    {
        var story = await new CanaryStory(await database.CreateAsync(), listening.Loggers.CreateLogger<FollowUpService>()).RunAsync();
        var failures = new List<(string Says, Exception Error)>();
        foreach (var (says, fail) in database.Failures) failures.Add((says, await Assert.ThrowsAnyAsync<Exception>(fail)));

        // A chain that is full is not told here: it takes 10,000 follow-ups, and its refusal has no values but key and limit.
        Assert.Equal(typeof(RuleCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Except([RuleCodes.TooManyFollowUps]).Order(StringComparer.Ordinal), story.Codes.Order(StringComparer.Ordinal));
        Assert.Equal(CanaryCommands.All.Select(command => command.Kind).Order(StringComparer.Ordinal), story.Accepted.Order(StringComparer.Ordinal));
        Assert.Single(story.Errors.OfType<VersionConflictException>());
        Assert.All(failures, failure => Assert.Contains(failure.Says, Canary.Told(failure.Error), StringComparison.Ordinal));
        Assert.All(story.Errors.Concat(failures.Select(failure => failure.Error)), error => Assert.Subset(Canary.Named, Canary.In(Canary.Told(error))));
        Assert.DoesNotContain(listening.Heard, heard => Canary.In(heard).Count > 0);
    }

    /// <summary>All texts of a value and of the values in it, but for names of types and time zones.</summary>
    private static IEnumerable<string> Texts(object? value, string name) => value switch
    {
        null => [],
        string text => name is "Kind" or "TimeZone" && Canary.In(text).Count == 0 ? [] : [text],
        IEnumerable items => items.Cast<object?>().SelectMany(item => Texts(item, name)),
        _ when value.GetType().Assembly == typeof(OperationCommand).Assembly => value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property => Texts(property.GetValue(value), property.Name)),
        _ => [],
    };
}
